using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Documents.Pipelines.Azure;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>An Azure pipeline: <c>azure-pipelines.yml</c>, <c>eng/pipelines/build.yml</c>.</summary>
sealed class AzurePipelineKind : PipelineKind
{
    public override string Name => "azure-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(
        "azure-pipelines*", "azurepipelines*", ".azuredevops/**/*", ".azure-pipelines/**/*", ".azure/pipelines/**/*", "eng/pipelines/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.StartsWith("azure-pipelines") || file.StartsWith("azurepipelines") || file.IsBelow(".azuredevops")
            || file.IsBelow(".azure-pipelines") || file.IsBelow(".azure/pipelines") || file.IsBelow("eng/pipelines"));

    private protected override IReadOnlyList<string> OtherWords => ["container", "services"];

    internal override PipelineImages Reader(string text) => new AzureImages(text, isIncluded: false);

    private protected override ScanResult ReadImages(DocumentSet documents, string path, string text) =>
        new AzureImages(text, documents.Templates.IsIncluded(path), template => documents.Templates.ImageParametersOf(path, template)).Scan();
}
