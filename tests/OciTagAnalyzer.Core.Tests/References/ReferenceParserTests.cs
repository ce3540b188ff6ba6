using CsCheck;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class ReferenceParserTests
{
    public sealed class Every_text
    {
        [Fact]
        public void Is_parsed_without_an_exception() =>
            ReferenceGen.Any.Sample(
                text =>
                {
                    bool isError = ReferenceParser.Parse(text, out var bare) != ReferenceError.None;
                    Assert.Equal(isError, bare == default);
                    isError = ReferenceParser.ParseNormalized(text, out var normal) != ReferenceError.None;
                    Assert.Equal(isError, normal == default);
                    isError = ReferenceParser.ParseName(text, out var name) != ReferenceError.None;
                    Assert.Equal(isError, name == default);
                    _ = AnyReference.TryParse(text, out _, out _);
                },
                iter: 20_000);

        [Theory]
        [InlineData("\0")]
        [InlineData("nginx\0")]
        [InlineData("\uD800")]
        [InlineData("a/\uDC00:1")]
        [InlineData("\uDC00.io/a")]
        [InlineData("\uD801\uDC00/a")]
        [InlineData("nginx:1\n")]
        [InlineData("nginx:١")]
        [InlineData("ｎginx")]
        public void Is_rejected_if_a_character_is_outside_the_grammar(string text)
        {
            Assert.NotEqual(ReferenceError.None, ReferenceParser.Parse(text, out _));
            Assert.NotEqual(ReferenceError.None, ReferenceParser.ParseNormalized(text, out _));
        }

        [Theory]
        [InlineData("[]/c", ReferenceError.InvalidFormat)]
        [InlineData("[:80/c", ReferenceError.InvalidFormat)]
        [InlineData("a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.InvalidFormat)]
        [InlineData("a@a!aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.InvalidFormat)]
        [InlineData("a@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.InvalidFormat)]
        [InlineData("a@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.DigestInvalidLength)]
        [InlineData("a@\u212a:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.NameContainsUppercase)]
        [InlineData("a@\u212a\u212a:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ReferenceError.NameContainsUppercase)]
        [InlineData("a:\u212a", ReferenceError.NameContainsUppercase)]
        [InlineData("a:\u212a\u212a", ReferenceError.NameContainsUppercase)]
        public void Has_the_error_of_upstream(string text, ReferenceError error) => Assert.Equal(error, ReferenceParser.Parse(text, out _));

        [Fact]
        public void Is_invalid_with_a_tag_that_is_too_long_whatever_it_resembles() =>
            Assert.Equal(ReferenceError.InvalidFormat, ReferenceParser.Parse("abc:" + new string('a', 129), out _));

        [Fact]
        public void Allocates_nothing_if_it_is_ASCII()
        {
            string hex = new('a', 64);
            string[] texts =
            [
                "nginx", "ghcr.io/a/b:1@sha256:" + hex, "localhost:5000/app", "index.docker.io/redis", "a@sha512:" + hex + hex,
                "", "NGINX", "Foo_bar/x", "a//b", "nginx:", "a@sha256:abc", "a@md5:" + hex[..32], hex, "https://ghcr.io/a", new('a', 300), "a b",
            ];
            Assert.True(MeasureAllocation(texts) >= 0);

            Assert.Equal(0, MeasureAllocation(texts));
        }

        static long MeasureAllocation(string[] texts)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (string text in texts)
            {
                _ = ReferenceParser.Parse(text, out _);
                _ = ReferenceParser.ParseNormalized(text, out _);
                _ = ReferenceParser.ParseName(text, out _);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    public sealed class A_valid_reference
    {
        [Fact]
        public void Is_accepted_by_the_bare_grammar() =>
            ReferenceGen.Valid.Sample(text => ReferenceParser.Parse(text, out _) == ReferenceError.None, iter: 5_000);

        [Fact]
        public void Consists_of_its_parts_and_separators() =>
            ReferenceGen.Any.Sample(
                text =>
                {
                    if (ReferenceParser.Parse(text, out var bare) == ReferenceError.None)
                    {
                        Assert.Equal(text, Joined(text, bare));
                    }

                    if (ReferenceParser.ParseNormalized(text, out var normal) == ReferenceError.None)
                    {
                        Assert.Equal(text, Joined(text, normal));
                    }
                },
                iter: 20_000);

        [Fact]
        public void Has_empty_ranges_for_absent_parts()
        {
            Assert.Equal(ReferenceError.None, ReferenceParser.ParseNormalized("redis", out var parts));

            Assert.Equal(
                new(new(0, 0), new(0, 5), new(5, 0), new(5, 0), Normalization.DomainImplied | Normalization.LibraryImplied),
                parts);
            Assert.Equal(5, parts.NameEnd);
        }

        static string Joined(string text, ReferenceParts parts)
        {
            string domain = Slice(parts.Domain);
            return (domain.Length == 0 ? "" : domain + "/") + Slice(parts.Path)
                + (parts.HasTag ? ":" + Slice(parts.Tag) : "") + (parts.HasDigest ? "@" + Slice(parts.Digest) : "");

            string Slice(TextRange range) => text.Substring(range.Start, range.Length);
        }
    }

    public sealed class The_supported_algorithms
    {
        static readonly string sha384 = "a@sha384:" + new string('0', 96);

        [Fact]
        public void Are_those_of_go_digest_by_default() => Assert.Equal(ReferenceError.None, ReferenceParser.ParseNormalized(sha384, out _));

        [Fact]
        public void Can_be_the_ones_registered_by_OCI() =>
            Assert.Equal(ReferenceError.DigestUnsupported, ReferenceParser.ParseNormalized(sha384, out _, DigestAlgorithms.Registered));

        [Fact]
        public void Can_be_none() =>
            Assert.Equal(
                ReferenceError.DigestUnsupported,
                ReferenceParser.ParseNormalized("a@sha256:" + new string('0', 64), out _, DigestAlgorithms.None));
    }
}
