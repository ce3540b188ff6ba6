namespace OciTagAnalyzer.Build.Files;

/// <summary>The files that a project hands to the compiler because of their names. Patterns have the form of MSBuild's.</summary>
static class FilePatterns
{
    /// <summary>Searched in the project's folder.</summary>
    public static IReadOnlyList<string> InProject { get; } =
    [
        "appsettings*.json",
        "Dockerfile", "Dockerfile.*", "*.Dockerfile",
        "Containerfile", "Containerfile.*", "*.Containerfile",
    ];

    /// <summary>Searched in the project's folder and in each folder above it, up to the root.</summary>
    public static IReadOnlyList<string> UpToRoot { get; } =
    [
        "*compose*.yml", "*compose*.yaml",
        ".env",
        "docker-bake*.hcl", "docker-bake*.json",
        "tye.yml", "tye.yaml",
        "kustomization.yml", "kustomization.yaml",
        "Pulumi.yml", "Pulumi.yaml",
        "*.gitlab-ci.yml", "*.gitlab-ci.yaml",
        "azure-pipelines*.yml", "azure-pipelines*.yaml",
        "bitbucket-pipelines.yml", "bitbucket-pipelines.yaml",
        ".devcontainer.json", ".devcontainer/**/devcontainer.json",
        ".github/workflows/*.yml", ".github/workflows/*.yaml",
        ".github/actions/**/action.yml", ".github/actions/**/action.yaml",
        ".gitlab/**/*.yml", ".gitlab/**/*.yaml",
        ".azuredevops/**/*.yml", ".azuredevops/**/*.yaml",
        ".azure-pipelines/**/*.yml", ".azure-pipelines/**/*.yaml",
        ".circleci/**/*.yml", ".circleci/**/*.yaml",
        ".drone.yml", ".drone.yaml",
        ".woodpecker.yml", ".woodpecker.yaml", ".woodpecker/**/*.yml", ".woodpecker/**/*.yaml",
        ".tekton/**/*.yml", ".tekton/**/*.yaml",
        "k8s/**/*.yml", "k8s/**/*.yaml",
        "kubernetes/**/*.yml", "kubernetes/**/*.yaml",
        "deploy/**/*.yml", "deploy/**/*.yaml",
        "deployment/**/*.yml", "deployment/**/*.yaml",
        "deployments/**/*.yml", "deployments/**/*.yaml",
        "manifests/**/*.yml", "manifests/**/*.yaml",
        "charts/**/*.yml", "charts/**/*.yaml",
        "helm/**/*.yml", "helm/**/*.yaml",
        "kustomize/**/*.yml", "kustomize/**/*.yaml",
    ];

    /// <summary>
    /// Searched like <see cref="UpToRoot"/>, also where the project leaves the files above it to others: it says which members of its code
    /// take an image.
    /// </summary>
    public const string SinkTable = "oci-tag.sinks.txt";

    /// <summary>Of this file only the nearest one counts, in the project's folder or any folder above it.</summary>
    public const string LockFile = "oci-images.lock.json";

    /// <summary>What the patterns above match although it is no document: snapshots of tests, code and texts about a Dockerfile.</summary>
    public static FileNames Excluded { get; } = new(["*.verified.*", "*.received.*", "*.cs", "*.md", "*.dockerignore"]);

    /// <summary>Folders of copies and of other people's files, below a folder that is searched as a whole.</summary>
    public static ISet<string> ExcludedFolders { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };
}
