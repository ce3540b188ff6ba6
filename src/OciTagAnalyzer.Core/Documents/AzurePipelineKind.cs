using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Pipelines.Azure;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>An Azure pipeline: <c>azure-pipelines.yml</c>.</summary>
sealed class AzurePipelineKind : YamlKind
{
    public override string Name => "azure-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("azure-pipelines*", ".azuredevops/**/*", ".azure-pipelines/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.StartsWith("azure-pipelines") || file.IsBelow(".azuredevops") || file.IsBelow(".azure-pipelines"));

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    private protected override IReadOnlyList<string> OtherWords => ["container", "services"];

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || CommandImages.MayBeInScript(text);

    private protected override ScanResult ReadImages(string text) => new AzureImages(text, isIncluded: false).Scan();

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => MayContainImage(text)
        ? new AzureImages(text, documents.Templates.IsIncluded(path)).Scan().UpToNul(text)
        : Scan(text);
}
