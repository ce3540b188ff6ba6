using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Dockerfile;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A Dockerfile or Containerfile: <c>Dockerfile</c>, <c>web.Dockerfile</c>, <c>Dockerfile.web</c>, <c>Dockerfile-web</c>, <c>Dockerfile_web</c>.
/// </summary>
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

    static readonly string[] names = ["Dockerfile", "Containerfile"];

    public override IReadOnlyList<string> Patterns { get; } =
        [.. names.SelectMany(name => new[] { name, name + ".*", name + "-*", name + "_*", "*." + name })];

    public override bool IsReadAboveProjects => false;

    // The images of a build's arguments are in the file that declares the build.
    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Dockerfile;

    public override ScanResult Scan(string text) => DockerfileImages.Scan(text).UpToNul(text);

    internal override bool Recognizes(FileName file)
    {
        foreach (string name in names)
        {
            if (file.EndsWith(name) && (file.Is(name) || file.Name[file.Name.Length - name.Length - 1] == '.'))
            {
                return true;
            }

            if (file.StartsWith(name) && file.Name.Length > name.Length && file.Name[name.Length] is '.' or '-' or '_')
            {
                int dot = file.Name.LastIndexOf('.');
                return dot < 0 || !others.Contains(file.Name.Slice(dot + 1).ToString());
            }
        }

        return false;
    }

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.Builds.ScanDockerfile(path, text).UpToNul(text);
}
