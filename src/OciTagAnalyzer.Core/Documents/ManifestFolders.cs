namespace OciTagAnalyzer.Core.Documents;

/// <summary>The folders that usually contain manifests and charts, in which a build searches for files whose names do not show their kind.</summary>
static class ManifestFolders
{
    static readonly string[] names =
    [
        ".k8s", ".kubernetes", ".deploy", ".docker", ".helm",
        "k8s", "kubernetes", "deploy", "deployment", "deployments", "manifests", "charts", "helm", "kustomize",
    ];

    /// <summary>The patterns of the files with an extension, at any depth.</summary>
    public static IEnumerable<string> FilesWith(string extension) => names.Select(name => name + "/**/*" + extension);

    /// <summary>True if the file is in one of the folders, directly or not.</summary>
    public static bool Contain(FileName file)
    {
        foreach (string name in names)
        {
            if (file.IsBelow(name))
            {
                return true;
            }
        }

        return false;
    }
}
