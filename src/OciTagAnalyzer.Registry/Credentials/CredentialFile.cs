namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>A file that may contain credentials.</summary>
/// <param name="FilePath">Its full path, whether it exists or not.</param>
/// <param name="IsLegacy">True if it has the format of <c>.dockercfg</c>.</param>
sealed record CredentialFile(string FilePath, bool IsLegacy);
