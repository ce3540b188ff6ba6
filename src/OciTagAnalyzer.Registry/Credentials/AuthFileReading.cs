namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>The result of reading a file with credentials.</summary>
/// <param name="FilePath">Its full path.</param>
/// <param name="File">Its content; null if the file does not exist or cannot be read.</param>
/// <param name="Problem">Why the file cannot be read; null if it can, or does not exist.</param>
sealed record AuthFileReading(string FilePath, AuthFile? File, string? Problem)
{
    /// <summary>Reads <paramref name="source"/>.</summary>
    public static AuthFileReading Of(CredentialFile source)
    {
        string path = source.FilePath;
        try
        {
            if (!System.IO.File.Exists(path))
            {
                return new(path, null, null);
            }

            var file = AuthFile.Read(System.IO.File.ReadAllBytes(path), source.IsLegacy);
            return new(path, file, file is null ? $"'{path}' is not valid JSON" : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(path, null, $"'{path}' cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Why the file has no usable credential for <paramref name="domain"/>; null if it has one, or does not name the registry.</summary>
    public string? ProblemFor(string domain) => Problem ?? (File?.IsUnusable(domain) == true ? $"'{FilePath}' has no usable entry for {domain}" : null);
}
