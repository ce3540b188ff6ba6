namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A temporary folder for one test. Its name contains spaces and special characters.</summary>
public sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oci tag (prüf) ");

    /// <summary>The full path.</summary>
    public string FullPath => folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string file) => Path.Combine(FullPath, file);

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(PathOf(file));

    /// <summary>Writes a file as UTF-8 without a byte order mark.</summary>
    public void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <summary>Each file outside of bin and obj, with its bytes in hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> Contents() => Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(FullPath, path))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .ToDictionary(path => path, path => Convert.ToHexString(Read(path)));
}
