namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A folder of its own for one test, gone with it. Its name holds what a path may hold.</summary>
public sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oci tag (prüf) ");

    /// <summary>Its full path.</summary>
    public string FullPath => folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The full path of a file in it.</summary>
    public string PathOf(string file) => Path.Combine(FullPath, file);

    /// <summary>A file's bytes.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(PathOf(file));

    /// <summary>Writes a file as UTF-8 without a byte order mark.</summary>
    public void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <summary>Every file outside bin and obj, and its bytes in hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> Contents() => Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(FullPath, path))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .ToDictionary(path => path, path => Convert.ToHexString(Read(path)));
}
