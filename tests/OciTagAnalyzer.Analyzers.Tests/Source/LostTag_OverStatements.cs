using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>A tag inside of a reference is lost like one that is given separately.</summary>
public sealed class LostTag_OverStatements
{
    public sealed class Reports
    {
        [Fact]
        public Task a_builder_that_other_code_gets_before() => OfStatements("""
            var e = app.AddContainer("z", "img", "{|OCI1005:1|}"); Use(e); e.WithImage("other");
            """);
    }
}
