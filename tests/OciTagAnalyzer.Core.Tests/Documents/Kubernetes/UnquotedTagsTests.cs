using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Kubernetes;

/// <summary>Unquoted tags, as Helm and kustomize read them.</summary>
public sealed class UnquotedTagsTests
{
    static FoundImage PlaceIn(DocumentKind kind, string text) => Assert.Single(kind.Scan(text).Images);

    static FoundImage Values(string tag) => PlaceIn(DocumentKind.HelmValues, $"image:\n  repository: o/app\n  tag: {tag} # c\n");

    static FoundImage Kustomization(string tag) => PlaceIn(DocumentKind.Kustomization, $"images: [ {{ name: o/app, newTag: {tag} }} ]\n");

    [Theory]
    [InlineData("1.10", "number", "1.1")]
    [InlineData("3.20", "number", "3.2")]
    [InlineData("1.0", "number", "1")]
    [InlineData("1.", "number", "1")]
    [InlineData("0.50", "number", "0.5")]
    [InlineData("0.00001", "number", "1e-05")]
    [InlineData("20240801", "number", "2.0240801e+07")]
    [InlineData("1234567", "number", "1.234567e+06")]
    [InlineData("1000000", "number", "1e+06")]
    [InlineData("100000.50", "number", "100000.5")]
    [InlineData("18446744073709551616", "number", "1.8446744073709552e+19")]
    [InlineData("0x10", "number", "16")]
    [InlineData("0o17", "number", "15")]
    [InlineData("017", "number", "15")]
    [InlineData("0b101", "number", "5")]
    [InlineData("08", "number", "8")]
    [InlineData("007", "number", "7")]
    [InlineData("1_000", "number", "1000")]
    [InlineData("1e3", "number", "1000")]
    [InlineData("0e12345", "number", "0")]
    [InlineData("553640e6", "number", "5.5364e+11")]
    [InlineData("+5", "number", "5")]
    [InlineData("yes", "boolean", "true")]
    [InlineData("On", "boolean", "true")]
    [InlineData("n", "boolean", "false")]
    [InlineData("True", "boolean", "true")]
    public void Are_lost_if_Helm_prints_another_text(string tag, string type, string printed)
    {
        FoundImage image = Values(tag);
        Assert.Equal($"Helm reads a {type} here and gets '{printed}'", image.LostByReader?.Cause);
        Assert.Equal(tag, image.LostByReader?.Tag);
        Assert.Equal(image.Span, image.LostByReader?.Unquoted);
    }

    [Theory]
    [InlineData("16")]
    [InlineData("1.5")]
    [InlineData("0")]
    [InlineData("999999")]
    [InlineData("0.5")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("2024-01-01")]
    [InlineData("1.27.3")]
    [InlineData("1.10-alpine")]
    [InlineData("0xg")]
    [InlineData("0b12")]
    [InlineData("1e99999")]
    [InlineData("_1")]
    [InlineData("v1.10")]
    [InlineData("yEs")]
    [InlineData("\"1.10\"")]
    [InlineData("'1.10'")]
    [InlineData("!!str 1.10")]
    [InlineData("! 1.10")]
    [InlineData("&t \"1.10\"")]
    public void Are_kept_if_Helm_prints_the_same_text(string tag) => Assert.Null(Values(tag).LostByReader);

    [Fact]
    public void Are_lost_with_an_anchor_and_by_an_alias()
    {
        Assert.NotNull(Values("&t 1.10").LostByReader);
        Assert.NotNull(PlaceIn(DocumentKind.HelmValues, "t: &t 1.10\nimage: { repository: o/app, tag: *t }\n").LostByReader);
        Assert.Null(PlaceIn(DocumentKind.HelmValues, "t: &t !!str 1.10\nimage: { repository: o/app, tag: *t }\n").LostByReader);
    }

    [Theory]
    [InlineData("!!str image: { repository: o/app, tag: 1.10 }\n")]
    [InlineData("image: { !!str repository: o/app, !!str tag: 1.10 }\n")]
    [InlineData("image: !!map { repository: o/app, tag: 1.10 }\n")]
    [InlineData("image: !!map\n  repository: o/app\n  tag: 1.10\n")]
    [InlineData("a: !!str b\nimage:\n  repository: o/app\n  !!str tag: 1.10\n")]
    public void Are_lost_regardless_of_the_types_of_keys_and_collections(string text) => Assert.NotNull(PlaceIn(DocumentKind.HelmValues, text).LostByReader);

    [Fact]
    public void Do_not_matter_with_a_digest() =>
        Assert.Null(PlaceIn(DocumentKind.HelmValues, "image: { repository: o/app, tag: 1.10, digest: sha256:abc }\n").LostByReader);

    [Fact]
    public void Are_kept_as_a_block() => Assert.Null(PlaceIn(DocumentKind.HelmValues, "image:\n  repository: o/app\n  tag: |-\n    1.10\n").LostByReader);

    [Theory]
    [InlineData("1.10", "number")]
    [InlineData("16", "number")]
    [InlineData("20240801", "number")]
    [InlineData("0x10", "number")]
    [InlineData("0e12345", "number")]
    [InlineData("true", "boolean")]
    [InlineData("on", "boolean")]
    public void Make_kustomize_reject_the_file(string tag, string type) =>
        Assert.Equal($"kustomize reads a {type} here and rejects the file", Kustomization(tag).LostByReader?.Cause);

    [Theory]
    [InlineData("1.9.1")]
    [InlineData("2024-01-01")]
    [InlineData("'16'")]
    [InlineData("!!str 16")]
    [InlineData("1.10-alpine")]
    public void Are_strings_for_kustomize(string tag) => Assert.Null(Kustomization(tag).LostByReader);
}
