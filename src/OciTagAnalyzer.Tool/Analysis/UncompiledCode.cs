using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// Code that no loaded compilation contains: after an <c>#if</c>, in files that no project compiles, and in other languages.
/// It is not analyzed; only the repositories that it mentions are known.
/// </summary>
sealed class UncompiledCode
{
    static readonly HashSet<string> extensions =
        new([".cs", ".csx", ".fs", ".fsx", ".vb", ".razor", ".cshtml"], StringComparer.OrdinalIgnoreCase);

    readonly HashSet<string> names;

    UncompiledCode(IEnumerable<string> texts) =>
        names = new(texts.SelectMany(ReferenceWords.In).Select(LastComponentOf), StringComparer.OrdinalIgnoreCase);

    /// <summary>The uncompiled code in the loaded projects, and below the folder that was opened.</summary>
    public static async Task<UncompiledCode> OfAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var texts = new List<string>();
        var compiled = new HashSet<string?>(StringComparer.Ordinal);
        foreach (Document document in loaded.Projects.SelectMany(project => project.Documents))
        {
            compiled.Add(document.FilePath);
            if (await document.GetSyntaxRootAsync(cancellation) is { ContainsDirectives: true } root)
            {
                texts.AddRange(root.DescendantTrivia()
                    .Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                    .Select(trivia => trivia.ToString()));
            }
        }

        foreach (string file in FolderFiles.Below(loaded.Entry.Folder).Files
            .Where(file => extensions.Contains(Path.GetExtension(file)) && !compiled.Contains(file)))
        {
            texts.Add(await File.ReadAllTextAsync(file, cancellation));
        }

        return new(texts);
    }

    /// <summary>True if the code mentions the repository of <paramref name="image"/>, by the last component of its name.</summary>
    public bool Mentions(ImageReference image) => names.Contains(LastComponentOf(image.Name));

    // The last component of "library/redis:7.4@sha256:..." is "redis".
    static string LastComponentOf(string word)
    {
        string name = word.Split('@')[0];
        string last = name[(name.LastIndexOf('/') + 1)..];
        return last.Split(':')[0];
    }
}
