using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

/// <summary>A file may contain a reference of any length, but messages must be readable.</summary>
[Trait("Category", "Flood")]
public sealed class LongTextsTests
{
    const int LongestArgument = 400;
    const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    // The length of a host is not limited, so this is a valid reference.
    static readonly string host = string.Concat(Enumerable.Repeat("a.", 50_000)) + "io";

    static readonly ImageLock images = ImageLock.Read($$"""{ "version": 1, "images": { "{{host}}/app": { "tag": "1.2" } } }""").Lock;

    public static TheoryData<string, string> Texts() => new()
    {
        { MissingTag.Id, host + "/app" },
        { FloatingTag.Id, host + "/app:latest" },
        { InvalidReference.Id, new string('x', 3_000_000) },
        { InvalidReference.Id, "app:" + new string('x', 3_000_000) },
        { InvalidReference.Id, "app@" + new string('x', 3_000_000) },
        { InvalidReference.Id, "app@sha256:" + new string('a', 3_000_000) },
        { InvalidReference.Id, "app@" + new string('x', 3_000_000) + ":abc" },
        { InvalidReference.Id, new string('x', 3_000_000) + "://app" },
        { InvalidReference.Id, "-" + new string('x', 300_000) + ".io/app" },
        { LockMismatch.Id, host + "/app:1.1" },
        { NotInLockFile.Id, host + "/other:1" },
        { MissingDigest.Id, host + "/app/strict:1" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Are_shortened(string rule, string text)
    {
        ImagePolicy policy = ImagePolicy.Default with { Locked = images, DigestRequired = PatternList.Parse("**/strict") };
        Finding finding = Assert.IsType<Finding>(SingleFinding.Of(ImageReading.Of(ImageText.Known(text)), policy));
        Assert.Equal(rule, finding.Rule.Id);
        Assert.All(finding.MessageArguments, argument => Assert.InRange(argument.Length, 1, LongestArgument));
    }

    [Fact]
    public void Are_shortened_if_a_document_loses_a_part()
    {
        var image = ImageReading.Of(ImageText.Known(host));
        Finding finding = Assert.IsType<Finding>(SingleFinding.Of(image, ImagePolicy.Default, new LostInDocument("it is gone")));
        Assert.All(finding.MessageArguments, argument => Assert.InRange(argument.Length, 1, LongestArgument));
    }

    [Fact]
    public void Are_shortened_in_lost_parts() => Assert.All(
        (LostPart[])
        [
            LostPart.Tag(host, "", 0),
            LostPart.Digest(host + Digest, "", 0),
            LostPart.PortOrDigest(host, ""),
        ],
        lost => Assert.InRange(lost.Name.Length, 1, LongestArgument));

    [Fact]
    public void Are_shortened_in_names_of_unknown_parts()
    {
        var text = ImageText.WithHoles($"{ImageText.Hole}/app", ["${" + host + "}"]);
        Finding finding = Assert.IsType<Finding>(SingleFinding.Of(ImageReading.Of(text), ImagePolicy.Default));
        Assert.All(finding.MessageArguments, argument => Assert.InRange(argument.Length, 1, LongestArgument));
    }

    [Fact]
    public void Are_shortened_in_faults_of_a_Dockerfile() =>
        Assert.InRange(DocumentKind.Dockerfile.Scan($"FROM a:1\nRUN <<{host}\n").Fault!.Message.Length, 1, LongestArgument);

    [Theory]
    [InlineData("""{ "version": 1, "images": { "$": { "tag": "1" } } }""")]
    [InlineData("""{ "version": 1, "images": { "docker.io/library/a": { "tag": "$" } } }""")]
    [InlineData("""{ "version": 1, "images": { "docker.io/library/a": { "$": 1, "$": 2 } } }""")]
    [InlineData("""{ "version": 1$, "images": {} }""")]
    public void Are_shortened_in_faults_of_a_lock_file(string text) =>
        Assert.InRange(ImageLock.Read(text.Replace("$", new string('1', 100_000))).Fault!.Message.Length, 1, LongestArgument);
}
