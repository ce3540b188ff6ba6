using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>A Markdown page of the repository.</summary>
/// <param name="path">The path, relative to the repository, with slashes.</param>
sealed partial class DocumentationPage(string path)
{
    static readonly string repository = FindRepository();

    /// <summary>The folder of the documentation in the package.</summary>
    public const string Folder = "src/OciTagAnalyzer.Package/docs";

    /// <summary>All pages, by path.</summary>
    public static IReadOnlyList<DocumentationPage> All { get; } = [.. Directory.EnumerateFiles(repository, "*.md", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(repository, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "StrykerOutput"))
        .Order(StringComparer.Ordinal)
        .Select(file => new DocumentationPage(file))];

    /// <summary>The path, relative to the repository, with slashes.</summary>
    public string Path => path;

    /// <summary>The text, with line feeds.</summary>
    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(repository, path)).ReplaceLineEndings("\n");

    /// <summary>The targets of the links to other files and sections, as written.</summary>
    public IEnumerable<string> RelativeLinks => Link().Matches(Prose).Select(link => link.Groups["target"].Value)
        .Where(target => !Uri.TryCreate(target, UriKind.Absolute, out _));

    /// <summary>The anchors of the headings, as GitHub writes them.</summary>
    public IEnumerable<string> Anchors => Prose.Split('\n')
        .Where(line => line.StartsWith('#'))
        .Select(line => NoAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The fenced blocks: the language, which may be empty, and the text.</summary>
    public IEnumerable<(string Language, string Text)> Blocks => Block().Matches(Text)
        .Select(block => (block.Groups["language"].Value, block.Groups["text"].Value));

    /// <summary>Returns the full path of a link of this page, and its anchor, which may be empty.</summary>
    public (string File, string Anchor) Resolve(string link)
    {
        string[] parts = link.Split('#', 2);
        string folder = System.IO.Path.Combine(repository, System.IO.Path.GetDirectoryName(path)!);
        string file = parts[0].Length == 0 ? System.IO.Path.Combine(repository, path) : System.IO.Path.GetFullPath(parts[0], folder);
        return (file, parts.Length == 2 ? parts[1] : "");
    }

    /// <summary>Returns the page at a full path; null if there is none.</summary>
    public static DocumentationPage? At(string file) =>
        All.FirstOrDefault(page => page.Path == System.IO.Path.GetRelativePath(repository, file).Replace('\\', '/'));

    /// <inheritdoc/>
    public override string ToString() => path;

    string Prose => Block().Replace(Text, "");

    static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "OciTagAnalyzer.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"^ *```(?<language>[a-z]*)\n(?<text>.*?)^ *```$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
