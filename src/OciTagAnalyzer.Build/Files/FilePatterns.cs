namespace OciTagAnalyzer.Build.Files;

/// <summary>The names of the files that a project passes to the compiler, as MSBuild patterns.</summary>
static class FilePatterns
{
    /// <summary>Searched in the project's folder.</summary>
    public static IReadOnlyList<string> InProject { get; } =
    [
        "appsettings*.json",
        "Dockerfile", "Dockerfile.*", "Dockerfile-*", "Dockerfile_*", "*.Dockerfile",
        "Containerfile", "Containerfile.*", "Containerfile-*", "Containerfile_*", "*.Containerfile",
    ];

    /// <summary>Searched in the project's folder and in each folder above it, up to the root.</summary>
    public static IReadOnlyList<string> UpToRoot { get; } =
    [
        "*compose*.yml", "*compose*.yaml",
        "*stack*.yml", "*stack*.yaml",
        ".env",
        "docker-bake*.hcl", "docker-bake*.json",
        "tye.yml", "tye.yaml",
        "kustomization.yml", "kustomization.yaml",
        "Pulumi.yml", "Pulumi.yaml",
        "dapr.yml", "dapr.yaml",
        "skaffold.yml", "skaffold.yaml",
        "*.gitlab-ci.yml", "*.gitlab-ci.yaml",
        "azure-pipelines*.yml", "azure-pipelines*.yaml",
        "azurepipelines*.yml", "azurepipelines*.yaml",
        "bitbucket-pipelines.yml", "bitbucket-pipelines.yaml",
        ".devcontainer.json", ".devcontainer/**/devcontainer.json",
        ".github/workflows/*.yml", ".github/workflows/*.yaml",
        ".github/actions/**/action.yml", ".github/actions/**/action.yaml",
        ".gitlab/**/*.yml", ".gitlab/**/*.yaml",
        ".azuredevops/**/*.yml", ".azuredevops/**/*.yaml",
        ".azure-pipelines/**/*.yml", ".azure-pipelines/**/*.yaml",
        ".azure/pipelines/**/*.yml", ".azure/pipelines/**/*.yaml",
        "eng/pipelines/**/*.yml", "eng/pipelines/**/*.yaml",
        ".circleci/**/*.yml", ".circleci/**/*.yaml",
        ".drone.yml", ".drone.yaml",
        ".woodpecker.yml", ".woodpecker.yaml", ".woodpecker/**/*.yml", ".woodpecker/**/*.yaml",
        "docker/**/*.yml", "docker/**/*.yaml",
        "compose/**/*.yml", "compose/**/*.yaml",
        ".tekton/**/*.yml", ".tekton/**/*.yaml",
        ".k8s/**/*.yml", ".k8s/**/*.yaml", ".k8s/**/*.json", ".k8s/**/*.tpl",
        ".kubernetes/**/*.yml", ".kubernetes/**/*.yaml", ".kubernetes/**/*.json", ".kubernetes/**/*.tpl",
        ".deploy/**/*.yml", ".deploy/**/*.yaml", ".deploy/**/*.json", ".deploy/**/*.tpl",
        ".docker/**/*.yml", ".docker/**/*.yaml", ".docker/**/*.json", ".docker/**/*.tpl",
        ".helm/**/*.yml", ".helm/**/*.yaml", ".helm/**/*.json", ".helm/**/*.tpl",
        "k8s/**/*.yml", "k8s/**/*.yaml", "k8s/**/*.json", "k8s/**/*.tpl",
        "kubernetes/**/*.yml", "kubernetes/**/*.yaml", "kubernetes/**/*.json", "kubernetes/**/*.tpl",
        "deploy/**/*.yml", "deploy/**/*.yaml", "deploy/**/*.json", "deploy/**/*.tpl",
        "deployment/**/*.yml", "deployment/**/*.yaml", "deployment/**/*.json", "deployment/**/*.tpl",
        "deployments/**/*.yml", "deployments/**/*.yaml", "deployments/**/*.json", "deployments/**/*.tpl",
        "manifests/**/*.yml", "manifests/**/*.yaml", "manifests/**/*.json", "manifests/**/*.tpl",
        "charts/**/*.yml", "charts/**/*.yaml", "charts/**/*.json", "charts/**/*.tpl",
        "helm/**/*.yml", "helm/**/*.yaml", "helm/**/*.json", "helm/**/*.tpl",
        "kustomize/**/*.yml", "kustomize/**/*.yaml", "kustomize/**/*.json", "kustomize/**/*.tpl",
    ];

    /// <summary>
    /// Searched like <see cref="UpToRoot"/>, even if another project reads the other files above this one, because it declares which members of
    /// the project's code take an image.
    /// </summary>
    public const string SinkTable = "oci-tag.sinks.txt";

    /// <summary>Only the nearest file of this name is used, in the project's folder or any folder above it.</summary>
    public const string LockFile = "oci-images.lock.json";

    /// <summary>As for <see cref="LockFile"/>.</summary>
    public const string Baseline = "oci-images.baseline.json";

    /// <summary>Files that match the patterns above but are not documents: test snapshots, lock files, baselines, code and texts about a Dockerfile.</summary>
    public static FileNames Excluded { get; } = new(["*.verified.*", "*.received.*", "*.cs", "*.md", "*.dockerignore", "*.lock.json", Baseline]);

    /// <summary>Folders of build output and packages, which are skipped below a folder that is searched recursively.</summary>
    public static ISet<string> ExcludedFolders { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };
}
