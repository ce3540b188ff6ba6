using System.Reflection;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class HelpLinkTests
{
    [Theory]
    [InlineData("https://example.org/pages/", "https://example.org/pages/OCI1001.md")]
    [InlineData("https://example.org/pages", "https://example.org/pages/OCI1001.md")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Is_the_address_of_the_page(string? pages, string? link) => Assert.Equal(link, HelpLink.In(pages, MissingTag.Id));

    [Fact]
    public void Is_below_the_address_in_the_assembly()
    {
        string? pages = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(metadata => metadata.Key == "RulePagesUrl")?.Value;
        Assert.Equal(HelpLink.In(pages, MissingTag.Id), HelpLink.Of(MissingTag.Id));
    }
}
