namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>What came of reading a file with credentials.</summary>
/// <param name="FilePath">Its full path.</param>
/// <param name="File">What it holds; null where it is not there, or can't be read.</param>
/// <param name="Problem">Why it can't be read; null where it can, and where it is not there.</param>
sealed record AuthFileReading(string FilePath, AuthFile? File, string? Problem)
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static AuthFileReading Of(string path)
    {
        try
        {
            if (!System.IO.File.Exists(path))
            {
                return new(path, null, null);
            }

            var file = AuthFile.Read(System.IO.File.ReadAllBytes(path));
            return new(path, file, file is null ? $"'{path}' is not valid JSON" : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(path, null, $"'{path}' cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Why the file has no credential for <paramref name="domain"/> though it names the registry; null where it does not, or has one.</summary>
    public string? ProblemFor(string domain) => Problem ?? (File?.IsUnusable(domain) == true ? $"'{FilePath}' has no usable entry for {domain}" : null);
}
