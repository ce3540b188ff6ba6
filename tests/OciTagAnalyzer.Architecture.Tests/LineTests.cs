using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Architecture.Tests;

public class LineTests
{
    static readonly string root = Path.GetDirectoryName(SourceOfAllProjects.Folder)!;

    // 'dotnet format' does not check this setting.
    [Fact]
    public void No_line_is_longer_than_max_line_length()
    {
        string setting = File.ReadLines(Path.Combine(root, ".editorconfig")).Single(line => line.StartsWith("max_line_length", StringComparison.Ordinal));
        int longest = int.Parse(setting.Split('=')[1], CultureInfo.InvariantCulture);
        Assert.Empty(new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(file => LinesOver(longest, file)));
    }

    // The text of a raw string cannot be wrapped.
    static IEnumerable<string> LinesOver(int longest, string file)
    {
        SourceText text = SourceText.From(File.ReadAllText(file));
        TextLine[] lines = [.. text.Lines.Where(line => line.Span.Length > longest)];
        SyntaxNode? tree = lines.Length == 0 ? null : CSharpSyntaxTree.ParseText(text).GetRoot();
        return lines
            .Where(line => !tree!.FindToken(line.Start).IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Where(line => !tree!.FindToken(line.Start).IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(line => $"{Path.GetRelativePath(root, file)}({line.LineNumber + 1})");
    }
}
