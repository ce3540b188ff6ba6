using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class LibraryFamilyTests
{
    static readonly SinkRow row = SinkTable.Parse("assembly Aspire.Hosting\n[T]::M reference").Rows[0];

    [Theory]
    [InlineData("Aspire.Hosting", true)]
    [InlineData("Aspire.Hosting.Redis", true)]
    [InlineData("Aspire.HostingTools", false)]
    [InlineData("Aspire.Host", false)]
    [InlineData("aspire.hosting.redis", false)]
    public void Contains_the_library_and_its_integrations(string assembly, bool isOfFamily)
    {
        var compilation = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText("class T { void M() { } }")]);
        ISymbol member = compilation.GetTypeByMetadataName("T")!.GetMembers("M").Single();

        Assert.Equal(isOfFamily, LibraryFamily.Declares(row, member));
    }
}
