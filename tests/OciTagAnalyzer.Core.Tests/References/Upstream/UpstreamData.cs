namespace OciTagAnalyzer.Core.Tests.References.Upstream;

/// <summary>The data files beside this one, as they are embedded in the test assembly.</summary>
static class UpstreamData
{
    public static Stream Open(string name) =>
        typeof(UpstreamData).Assembly.GetManifestResourceStream(typeof(UpstreamData), name)
        ?? throw new FileNotFoundException(name);
}
