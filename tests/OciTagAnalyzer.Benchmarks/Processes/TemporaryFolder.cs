namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>A folder that exists only during a measurement.</summary>
sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("ocitag-benchmarks-");

    /// <summary>The full path.</summary>
    public string Path => directory.FullName;

    /// <summary>Writes a file, and returns its full path.</summary>
    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => directory.Delete(recursive: true);
}
