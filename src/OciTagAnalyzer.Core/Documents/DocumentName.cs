namespace OciTagAnalyzer.Core.Documents;

/// <summary>Tells a document's kind from its file name alone, in any case and with either path separator.</summary>
public static class DocumentName
{
    /// <summary>The name that a lock file always has.</summary>
    public const string LockFile = "oci-images.lock.json";

    // Names such as DockerfileWriter.cs or Dockerfile.md speak of Dockerfiles, and Dockerfile.tmpl makes one: none is one.
    static readonly HashSet<string> notDockerfiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "bak", "bat", "cmd", "cs", "cshtml", "csproj", "csx", "dockerignore", "erb", "fs", "fsx", "go", "html", "in", "j2", "java",
        "jinja", "jinja2", "js", "json", "kt", "liquid", "md", "mustache", "orig", "patch", "png", "props", "ps1", "py", "razor",
        "rb", "rej", "resx", "rs", "scriban", "sh", "snap", "sql", "svg", "swp", "targets", "template", "tmp", "tmpl", "toml", "tpl",
        "ts", "tt", "txt", "vb", "xml", "yaml", "yml",
    };

    /// <summary>The kind of the document at <paramref name="path"/>, or <see cref="DocumentKind.None"/>.</summary>
    public static DocumentKind KindOf(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1);

        if (Is(name, LockFile))
        {
            return DocumentKind.LockFile;
        }

        if (StartsWith(name, "appsettings") && EndsWith(name, ".json"))
        {
            return DocumentKind.AppSettings;
        }

        if (IsDockerfile(name))
        {
            return DocumentKind.Dockerfile;
        }

        return IsCompose(name) ? DocumentKind.Compose : DocumentKind.None;
    }

    static bool IsDockerfile(ReadOnlySpan<char> name)
    {
        if (Is(name, "Dockerfile") || Is(name, "Containerfile"))
        {
            return true;
        }

        if (EndsWith(name, ".Dockerfile") || EndsWith(name, ".Containerfile"))
        {
            return true;
        }

        return (StartsWith(name, "Dockerfile.") || StartsWith(name, "Containerfile."))
            && !notDockerfiles.Contains(name.Slice(name.LastIndexOf('.') + 1).ToString());
    }

    static bool IsCompose(ReadOnlySpan<char> name) =>
        (EndsWith(name, ".yml") || EndsWith(name, ".yaml"))
        && name.Slice(0, name.LastIndexOf('.')).IndexOf("compose".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);

    static bool StartsWith(ReadOnlySpan<char> name, string start) => name.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase);

    static bool EndsWith(ReadOnlySpan<char> name, string end) => name.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
