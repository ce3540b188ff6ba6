namespace OciTagAnalyzer.Core.Documents;

/// <summary>The words by which a project names a kind of document, where a file's name does not.</summary>
public static class DocumentKindName
{
    static readonly (string Name, DocumentKind Kind)[] known =
    [
        ("appsettings", DocumentKind.AppSettings),
        ("azure-pipeline", DocumentKind.AzurePipeline),
        ("bake", DocumentKind.Bake),
        ("bitbucket-pipeline", DocumentKind.BitbucketPipeline),
        ("circle-pipeline", DocumentKind.CirclePipeline),
        ("compose", DocumentKind.Compose),
        ("devcontainer", DocumentKind.DevContainer),
        ("dockerfile", DocumentKind.Dockerfile),
        ("env", DocumentKind.EnvironmentFile),
        ("github-workflow", DocumentKind.GitHubWorkflow),
        ("gitlab-pipeline", DocumentKind.GitLabPipeline),
        ("helm-values", DocumentKind.HelmValues),
        ("incus", DocumentKind.Incus),
        ("ini", DocumentKind.IniSettings),
        ("kubernetes", DocumentKind.Kubernetes),
        ("kustomization", DocumentKind.Kustomization),
        ("launchsettings", DocumentKind.LaunchSettings),
        ("msbuild", DocumentKind.MSBuild),
        ("none", DocumentKind.None),
        ("pulumi", DocumentKind.Pulumi),
        ("tye", DocumentKind.Tye),
        ("xml", DocumentKind.XmlSettings),
    ];

    /// <summary>The words, in order.</summary>
    public static IEnumerable<string> All => known.Select(kind => kind.Name);

    /// <summary>The kind that <paramref name="name"/> names, in any case; null where it names none.</summary>
    public static DocumentKind? Find(string name)
    {
        foreach ((string word, DocumentKind kind) in known)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
