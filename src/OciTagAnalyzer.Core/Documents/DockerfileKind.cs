using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Dockerfile;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A Dockerfile or Containerfile: <c>Dockerfile</c>, <c>web.Dockerfile</c>, <c>Dockerfile.web</c>.</summary>
sealed class DockerfileKind : DocumentKind
{
    // DockerfileWriter.cs and Dockerfile.md are about Dockerfiles, and Dockerfile.tmpl is a template of one.
    static readonly HashSet<string> others = new(StringComparer.OrdinalIgnoreCase)
    {
        "bak", "bat", "cmd", "cs", "cshtml", "csproj", "csx", "dockerignore", "erb", "fs", "fsx", "go", "html", "in", "j2", "java",
        "jinja", "jinja2", "js", "json", "kt", "liquid", "md", "mustache", "orig", "patch", "png", "props", "ps1", "py", "razor",
        "rb", "rej", "resx", "rs", "scriban", "sh", "snap", "sql", "svg", "swp", "targets", "template", "tmp", "tmpl", "toml", "tpl",
        "ts", "tt", "txt", "vb", "xml", "yaml", "yml",
    };

    public override string Name => "dockerfile";

    public override IReadOnlyList<string> Patterns { get; } =
        ["Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile", "Containerfile.*", "*.Containerfile"];

    public override bool IsReadAboveProjects => false;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Dockerfile;

    public override ScanResult Scan(string text) => DockerfileImages.Scan(text).UpToNul(text);

    internal override bool Recognizes(FileName file) =>
        file.Is("Dockerfile") || file.Is("Containerfile") || file.EndsWith(".Dockerfile") || file.EndsWith(".Containerfile")
        || ((file.StartsWith("Dockerfile.") || file.StartsWith("Containerfile."))
            && !others.Contains(file.Name.Slice(file.Name.LastIndexOf('.') + 1).ToString()));

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => documents.Contexts.Apply(path, Scan(text));
}
