using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Properties that patterns read. A pattern that only excludes a missing text does not inspect it.</summary>
public sealed class Flow_ThroughPatterns
{
    const string Usings = "using System; using DotNet.Testcontainers.Builders;\n";

    [Theory]
    [InlineData("o is { Image: var i } ? new ContainerBuilder(i) : null")]
    [InlineData("o is { Image: { Length: > 0 } i } ? new ContainerBuilder(i) : null")]
    [InlineData("o is { Image: not null and var i } ? new ContainerBuilder(i) : null")]
    [InlineData("o is { Image: not (null or \"\") } ? new ContainerBuilder(o.Image) : null")]
    [InlineData("o.Image is not \"\" ? new ContainerBuilder(o.Image) : null")]
    [InlineData("o.Image != \"\" ? new ContainerBuilder(o.Image) : null")]
    [InlineData("o.Image is { Length: > 0 } i ? new ContainerBuilder(i) : null")]
    [InlineData("o is { Image.Length: > 0 } ? new ContainerBuilder(o.Image) : null")]
    [InlineData("new ContainerBuilder(o switch { { Image: \"\" } => \"redis:7\", { Image: var i } => i })")]
    public Task reports_a_property(string use) => OfFile(
        Usings + "class O { public string Image { get; set; } = \"{|OCI1001:p-default|}\"; }\nclass S { object Run(O o) => " + use + "; }");

    [Theory]
    [InlineData("o is { Image: \"redis\" or \"p-default\" } ? new ContainerBuilder(o.Image) : null")]
    [InlineData("o is { Image: { Length: > 0 } i } && i.Contains(':') ? new ContainerBuilder(i) : null")]
    [InlineData("o.Image == \"p-default\" ? new ContainerBuilder(\"redis:7\") : new ContainerBuilder(o.Image)")]
    [InlineData("new ContainerBuilder(o switch { { Image: \"p-default\" } => \"redis:7\", { Image: var i } => i })")]
    public Task ignores_a_property_whose_text_is_inspected(string use) => OfFile(
        Usings + "class O { public string Image { get; set; } = \"p-default\"; }\nclass S { object Run(O o) => " + use + "; }");
}
