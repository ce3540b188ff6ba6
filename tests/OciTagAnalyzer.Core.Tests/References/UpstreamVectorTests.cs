using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Tests.References.Upstream;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class UpstreamVectorTests
{
    [Fact]
    public void All_are_covered_by_the_theories()
    {
        string[] run =
        [
            "Parse", "WithName", "WithTag", "WithDigest", "ParseNamed", "ParseNormalizedNamed", "ParseAnyReference", "ParseDockerRef", "FamiliarMatch",
            "regexp:domain(anchored)", "regexp:name(anchored)", "regexp:reference(anchored)", "regexp:identifier(anchored)",
        ];

        Assert.Equal(351, UpstreamVector.All.Count);
        Assert.Equal(run.Order(), UpstreamVector.All.Select(v => v.Api).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Of), "Parse")]
    public void Parse(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        // Upstream's tests link only this hash.
        var error = ReferenceParser.Parse(input, out var parts, DigestAlgorithms.Sha256);

        Assert.Equal(vector.Error, UpstreamErrors.NameOf(error));
        if (vector.Ok)
        {
            Assert.Equal(vector["name"], input[..parts.NameEnd]);
            Assert.Equal(vector["domain"] ?? Slice(input, parts.Domain), Slice(input, parts.Domain));
            Assert.Equal(vector["tag"], Slice(input, parts.Tag));
            Assert.Equal(vector["digest"], Slice(input, parts.Digest));
        }
    }

    [Theory]
    [MemberData(nameof(Of), "WithName")]
    public void With_name(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        var error = ReferenceParser.ParseName(input, out var parts);

        Assert.Equal(vector.Error, UpstreamErrors.NameOf(error));
        if (vector.Ok)
        {
            Assert.Equal(vector["domain"], Slice(input, parts.Domain));
            Assert.Equal(vector["path"], Slice(input, parts.Path));
        }
    }

    [Theory]
    [MemberData(nameof(Of), "WithTag")]
    public void With_tag(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        var reference = WithoutDigest(input, out string? digest);
        bool ok = reference.TryWithTag(vector.Argument, out var tagged, out var error);

        Assert.Equal(vector.Ok, ok);
        Assert.Equal(vector.Error, UpstreamErrors.NameOf(error));
        if (digest is not null)
        {
            Assert.True(reference.TryWithDigest(digest, out var withDigest, out _) && withDigest.TryWithTag(vector.Argument, out tagged, out _));
        }

        Assert.Equal(vector["string"], tagged?.FamiliarForm);
        Assert.Equal(vector["string"], tagged?.Text);
    }

    [Theory]
    [MemberData(nameof(Of), "WithDigest")]
    public void With_digest(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        bool ok = Read(input).TryWithDigest(vector.Argument, out var pinned, out var error);

        Assert.Equal(vector.Ok, ok);
        Assert.Equal(vector.Error, UpstreamErrors.NameOf(error));
        Assert.Equal(vector["string"], pinned?.FamiliarForm);
        Assert.Equal(vector["string"], pinned?.Text);
    }

    [Theory]
    [MemberData(nameof(Of), "ParseNamed")]
    public void Parse_named(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        bool ok = ImageReference.TryParseCanonical(input, out var reference, out var error);

        Assert.Equal(vector.Ok, ok);
        Assert.Equal(vector.Error, UpstreamErrors.NameOf(error));
        Assert.Equal(vector["domain"], reference?.Domain);
        Assert.Equal(vector["path"], reference?.Path);
    }

    [Theory]
    [MemberData(nameof(Of), "ParseNormalizedNamed")]
    public void Parse_normalized_named(int index, string input)
    {
        var vector = UpstreamVector.All[index];

        Assert.Equal(vector.Ok, ImageReference.TryParse(input, out var reference, out _));
        Assert.Equal(vector["domain"] ?? reference?.Domain, reference?.Domain);
        Assert.Equal(vector["path"] ?? reference?.Path, reference?.Path);
        Assert.Equal(vector["normalized"] ?? reference?.NormalForm, reference?.NormalForm);
        Assert.Equal(vector["familiar_name"] ?? reference?.FamiliarName, reference?.FamiliarName);
        Assert.Equal(vector["familiar"] ?? reference?.FamiliarForm, reference?.FamiliarForm);
        if (vector["kind"] == "tagged+canonical")
        {
            Assert.True(reference is { Tag: not null, Digest: not null });
        }
    }

    [Theory]
    [MemberData(nameof(Of), "ParseAnyReference")]
    public void Parse_any_reference(int index, string input)
    {
        var vector = UpstreamVector.All[index];

        Assert.True(AnyReference.TryParse(input, out var reference, out _));
        Assert.Equal(vector["string"], reference.ToString());
        Assert.Equal(vector["kind"], reference.Named is null ? "digest" : "named*");
    }

    [Theory]
    [MemberData(nameof(Of), "ParseDockerRef")]
    public void Parse_docker_ref(int index, string input) => Assert.Equal(UpstreamVector.All[index]["string"], Read(input).DockerForm);

    [Theory]
    [MemberData(nameof(Of), "FamiliarMatch")]
    public void Familiar_match(int index, string input)
    {
        var vector = UpstreamVector.All[index];

        Assert.True(FamiliarPattern.TryParse(vector.Argument, out var pattern));
        Assert.Equal(vector.Expect.GetProperty("matched").GetBoolean(), pattern.Matches(Read(input)));
    }

    [Theory]
    [MemberData(nameof(Of), "regexp:domain(anchored)")]
    public void Domain_expression(int index, string input) =>
        Assert.Equal(UpstreamVector.All[index].IsMatch, DomainGrammar.Matches(input, out _));

    [Theory]
    [MemberData(nameof(Of), "regexp:name(anchored)")]
    public void Name_expression(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        var error = ReferenceParser.ParseName(input, out var parts);

        Assert.Equal(vector.IsMatch, error == ReferenceError.None);
        if (vector.Groups is { } groups)
        {
            Assert.Equal(groups, new[] { Slice(input, parts.Domain), Slice(input, parts.Path) });
        }
    }

    [Theory]
    [MemberData(nameof(Of), "regexp:reference(anchored)")]
    public void Reference_expression(int index, string input)
    {
        var vector = UpstreamVector.All[index];
        var error = ReferenceParser.Parse(input, out var parts);

        Assert.Equal(vector.IsMatch, error == ReferenceError.None);
        if (vector.Groups is { } groups)
        {
            Assert.Equal(groups, new[] { input[..parts.NameEnd], Slice(input, parts.Tag), Slice(input, parts.Digest) });
        }
    }

    [Theory]
    [MemberData(nameof(Of), "regexp:identifier(anchored)")]
    public void Identifier_expression(int index, string input) =>
        Assert.Equal(UpstreamVector.All[index].IsMatch, IdentifierGrammar.Matches(input));

    public static IEnumerable<object[]> Of(string api) =>
        UpstreamVector.All.Index().Where(v => v.Item.Api == api).Select(v => new object[] { v.Index, v.Item.Input });

    static ImageReference Read(string text)
    {
        Assert.True(ImageReference.TryParse(text, out var reference, out var error), $"{text}: {error}");
        return reference;
    }

    // One vector starts with a digest that only WithDigest accepts: it is too short for Parse.
    static ImageReference WithoutDigest(string text, out string? digest)
    {
        int at = text.IndexOf('@');
        digest = at < 0 ? null : text[(at + 1)..];
        return Read(at < 0 ? text : text[..at]);
    }

    static string Slice(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
