using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Tells a document's kind from its path alone, in any case and with either path separator.</summary>
public static class DocumentName
{
    /// <summary>The name that a lock file always has.</summary>
    public const string LockFile = "oci-images.lock.json";

    /// <summary>The name that a table of a project's own sinks always has.</summary>
    public const string SinkTable = "oci-tag.sinks.txt";

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
        ReadOnlySpan<char> name = NameOf(path);

        if (SnapshotName.Is(path))
        {
            return DocumentKind.None;
        }

        if (Is(name, LockFile))
        {
            return DocumentKind.LockFile;
        }

        if (Is(name, SinkTable))
        {
            return DocumentKind.SinkTable;
        }

        if (IsAppSettings(path))
        {
            return DocumentKind.AppSettings;
        }

        if (StartsWith(name, "docker-bake") && (EndsWith(name, ".hcl") || EndsWith(name, ".json")))
        {
            return DocumentKind.Bake;
        }

        if (Is(name, "devcontainer.json") || Is(name, ".devcontainer.json"))
        {
            return DocumentKind.DevContainer;
        }

        if (IsDockerfile(name))
        {
            return DocumentKind.Dockerfile;
        }

        return EndsWith(name, ".yml") || EndsWith(name, ".yaml") ? YamlKindOf(name.Slice(0, name.LastIndexOf('.')), Folders(path))
            : EndsWith(name, ".csproj") || EndsWith(name, ".fsproj") || EndsWith(name, ".vbproj") || EndsWith(name, ".props") || EndsWith(name, ".targets") ? DocumentKind.MSBuild
            : Is(name, "Kustomization") ? DocumentKind.Kustomization
            : SettingsName.KindOf(name.ToString());
    }

    /// <summary>True where the name says that JSON configures a program, whatever the code around it.</summary>
    public static bool IsAppSettings(string path) => StartsWith(NameOf(path), "appsettings") && EndsWith(NameOf(path), ".json");

    static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The kind of a YAML file, by its name without extension and the folders that it is in.</summary>
    static DocumentKind YamlKindOf(ReadOnlySpan<char> name, string folders)
    {
        if (EndsWith(folders.AsSpan(), "/.github/workflows/") || Is(name, "action"))
        {
            return DocumentKind.GitHubWorkflow;
        }

        if (EndsWith(name, ".gitlab-ci") || IsBelow(folders, ".gitlab"))
        {
            return DocumentKind.GitLabPipeline;
        }

        if (StartsWith(name, "azure-pipelines") || IsBelow(folders, ".azuredevops") || IsBelow(folders, ".azure-pipelines"))
        {
            return DocumentKind.AzurePipeline;
        }

        if (IsBelow(folders, ".circleci"))
        {
            return DocumentKind.CirclePipeline;
        }

        return Is(name, "bitbucket-pipelines") ? DocumentKind.BitbucketPipeline
            : Is(name, "kustomization") ? DocumentKind.Kustomization
            : Is(name, "tye") ? DocumentKind.Tye
            : Is(name, "Pulumi") ? DocumentKind.Pulumi
            : IsValues(name) ? DocumentKind.HelmValues
            : name.IndexOf("compose".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 ? DocumentKind.Compose
            : DocumentKind.Yaml;
    }

    static bool IsValues(ReadOnlySpan<char> name) =>
        Is(name, "values") || StartsWith(name, "values.") || StartsWith(name, "values-") || EndsWith(name, ".values") || EndsWith(name, "-values");

    static bool IsBelow(string folders, string folder) => folders.IndexOf("/" + folder + "/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The folders with slashes before and behind each.</summary>
    static string Folders(string path) => "/" + path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1).Replace('\\', '/');

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

    static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);

    static bool StartsWith(ReadOnlySpan<char> name, string start) => name.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase);

    static bool EndsWith(ReadOnlySpan<char> name, string end) => name.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
