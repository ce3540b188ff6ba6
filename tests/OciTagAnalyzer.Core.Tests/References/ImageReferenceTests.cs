using CsCheck;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class ImageReferenceTests
{
    static readonly string digest = "sha256:" + new string('a', 64);

    static ImageReference Read(string text)
    {
        Assert.True(ImageReference.TryParse(text, out var reference, out var error), $"{text}: {error}");
        return reference;
    }

    public sealed class Normal_form
    {
        [Fact]
        public void Is_a_fixed_point() =>
            ReferenceGen.Any.Sample(
                text =>
                {
                    if (ImageReference.TryParse(text, out var reference, out _))
                    {
                        var again = Read(reference.NormalForm);
                        Assert.Equal(reference.NormalForm, again.NormalForm);
                        Assert.Equal(
                            (reference.Domain, reference.Path, reference.Tag, reference.Digest),
                            (again.Domain, again.Path, again.Tag, again.Digest));
                        Assert.True(ImageReference.TryParseCanonical(reference.NormalForm, out _, out _));
                    }
                },
                iter: 20_000);

        [Fact]
        public void Is_the_only_canonical_one() =>
            ReferenceGen.Any.Sample(
                text =>
                {
                    bool isCanonical = ImageReference.TryParseCanonical(text, out _, out var error);
                    Assert.Equal(isCanonical, ImageReference.TryParse(text, out var reference, out var plainError) && reference.NormalForm == text);
                    Assert.Equal(isCanonical || plainError != ReferenceError.None ? plainError : ReferenceError.NameNotCanonical, error);
                },
                iter: 20_000);

        [Theory]
        [InlineData("kimai/kimai2:apache", "docker.io/kimai/kimai2:apache")]
        [InlineData("index.docker.io/redis", "docker.io/library/redis")]
        [InlineData("localhost:5000", "docker.io/library/localhost:5000")]
        [InlineData("docker.io:443/redis", "docker.io:443/redis")]
        [InlineData("x_y.com/foo", "x_y.com/foo")]
        public void Includes_implied_parts(string text, string normal) => Assert.Equal(normal, Read(text).NormalForm);
    }

    public sealed class Text
    {
        [Fact]
        public void Does_not_change_if_a_tag_is_set()
        {
            Assert.True(Read("redis@" + digest).TryWithTag("7.4", out var tagged, out _));

            Assert.Equal("redis:7.4@" + digest, tagged.Text);
            Assert.Equal("docker.io/library/redis:7.4@" + digest, tagged.NormalForm);
        }

        [Fact]
        public void Does_not_change_if_a_digest_is_set()
        {
            Assert.True(Read("index.docker.io/redis:7.4").TryWithDigest(digest, out var pinned, out _));

            Assert.Equal("index.docker.io/redis:7.4@" + digest, pinned.Text);
        }

        [Fact]
        public void Keeps_its_parts_if_tag_and_digest_are_set() =>
            ReferenceGen.Valid.Sample(
                text =>
                {
                    if (ImageReference.TryParse(text, out var reference, out _))
                    {
                        Assert.True(reference.TryWithTag("t", out var tagged, out _));
                        Assert.True(tagged.TryWithDigest(digest, out var pinned, out _));
                        Assert.Equal(Read(pinned.Text).Parts, pinned.Parts);
                        Assert.Equal(("t", digest, reference.Name), (pinned.Tag, pinned.Digest, pinned.Name));
                    }
                },
                iter: 5_000);
    }

    public sealed class Familiar_form
    {
        [Theory]
        [InlineData("docker.io/library/redis:7", "redis:7")]
        [InlineData("docker.io/library/a/b", "library/a/b")]
        [InlineData("docker.io/localhost/x", "localhost/x")]
        [InlineData("ghcr.io/library/redis", "ghcr.io/library/redis")]
        public void Omits_the_parts_that_the_default_registry_implies(string text, string familiar) => Assert.Equal(familiar, Read(text).FamiliarForm);
    }
}
