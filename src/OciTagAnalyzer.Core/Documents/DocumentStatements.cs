using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Kubernetes;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>What a document says of images that stand in other documents.</summary>
public static class DocumentStatements
{
    /// <summary>The images, as their resources name them without tag and digest, to which a kustomization gives a tag or digest.</summary>
    public static IReadOnlyCollection<string> CompletedBy(string kustomization) => KustomizeImages.NamesCompletedBy(kustomization);

    /// <summary>The services that a compose file builds, so that their image is what is built where another file merges with it.</summary>
    public static IReadOnlyCollection<string> BuiltBy(string compose) => ComposeImages.ServicesBuiltBy(compose);
}
