using OciTagAnalyzer.Core.Tests.References.Upstream;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class UpstreamFixtureTests
{
    [Fact]
    public void Every_row_has_the_same_results_as_upstream()
    {
        var rows = UpstreamAnswer.Load().ToArray();

        Assert.Equal(4_182, rows.Length);
        Assert.All(rows, row => Assert.Equal(row, UpstreamAnswer.Ours(row.Input)));
    }
}
