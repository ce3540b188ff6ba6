using System.Globalization;

namespace OciTagAnalyzer.Architecture.Tests;

public class LineTests
{
    // 'dotnet format' knows the setting and does not check it.
    [Fact]
    public void No_line_is_longer_than_the_editor_config_allows()
    {
        string root = Path.GetDirectoryName(SourceOfAllProjects.Folder)!;
        string setting = File.ReadLines(Path.Combine(root, ".editorconfig")).Single(line => line.StartsWith("max_line_length", StringComparison.Ordinal));
        int longest = int.Parse(setting.Split('=')[1], CultureInfo.InvariantCulture);
        Assert.Empty(new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (line, place: $"{Path.GetRelativePath(root, file)}({index + 1})")))
            .Where(line => line.line.Length > longest)
            .Select(line => line.place));
    }
}
