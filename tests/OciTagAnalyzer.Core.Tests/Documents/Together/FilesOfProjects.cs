namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Small projects, each about one rule of a format. ⟦ and ⟧ mark the images with a finding; the others have none.</summary>
static class FilesOfProjects
{
    public static readonly (string Name, string Files)[] All =
    [
        .. ComposeCases.All, .. DockerfileCases.All, .. ChartCases.All, .. KustomizationCases.All, .. KubernetesCases.All, .. PipelineCases.All,
        .. BuildCases.All,
    ];
}
