using CsCheck;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class ReferenceFaultTests
{
    [Fact]
    public void Is_found_if_and_only_if_the_parser_finds_an_error() =>
        ReferenceGen.Any.Sample(
            text =>
            {
                var error = ReferenceParser.ParseNormalized(text, out _);
                var fault = ReferenceFault.Find(text);

                Assert.Equal(error, fault?.Error ?? ReferenceError.None);
                if (fault is not null)
                {
                    Assert.InRange(fault.Range.Start, 0, text.Length);
                    Assert.InRange(fault.Range.End, fault.Range.Start, text.Length);
                    Assert.DoesNotContain(fault.Clause, c => char.IsControl(c) || char.IsSurrogate(c));
                }
            },
            iter: 40_000);

    [Fact]
    public void Refers_to_the_part_of_the_error() =>
        ReferenceGen.Any.Sample(
            text =>
            {
                if (ReferenceFault.Find(text) is { } fault)
                {
                    Assert.True(
                        fault.Error switch
                        {
                            ReferenceError.NameTooLong => fault.Part == ReferencePart.Repository && fault.Clause.Contains("longer"),
                            ReferenceError.IdentifierAsName => fault.Part == ReferencePart.Reference,
                            ReferenceError.DigestInvalidFormat or ReferenceError.DigestInvalidLength or ReferenceError.DigestUnsupported
                                => fault.Part == ReferencePart.Digest,
                            _ => true,
                        },
                        $"{text}: {fault}");
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("", ReferencePart.Reference, "", "the reference is empty")]
    [InlineData("https://ghcr.io/a/b", ReferencePart.Reference, "https://", "the reference starts with the scheme 'https://'")]
    [InlineData(
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", ReferencePart.Reference,
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "64 hex digits are an image id, not a name")]
    [InlineData("ghcr.io:/a", ReferencePart.Domain, "", "the registry port is empty")]
    [InlineData("ghcr.io:http/a", ReferencePart.Domain, "h", "the registry port has the character 'h'")]
    [InlineData("a..b:1/c", ReferencePart.Domain, "a..b", "the registry 'a..b' has an empty label")]
    [InlineData("-a.io/c", ReferencePart.Domain, "-a", "the registry label '-a' starts with '-'")]
    [InlineData("a-.io/c", ReferencePart.Domain, "a-", "the registry label 'a-' ends with '-'")]
    [InlineData(":5000/c", ReferencePart.Domain, "", "the registry has a port but no host")]
    [InlineData("A_b/c", ReferencePart.Domain, "_", "the registry has the character '_'")]
    [InlineData("[fe80::1%eth0]/c", ReferencePart.Domain, "%", "the registry address has the character '%'")]
    [InlineData("[::1/c", ReferencePart.Domain, "[::1", "the registry address has no closing ']'")]
    [InlineData("[::1]x/c", ReferencePart.Domain, "x", "the registry has the character 'x'")]
    [InlineData("[].x/c", ReferencePart.Domain, "", "the registry address is empty")]
    [InlineData("ghcr.io/", ReferencePart.Repository, "", "the repository is empty")]
    [InlineData(":1", ReferencePart.Repository, "", "the repository is empty")]
    [InlineData("NGINX:1", ReferencePart.Repository, "NGINX", "the repository 'NGINX' has uppercase letters")]
    [InlineData("nginx latest", ReferencePart.Repository, " ", "the repository has a space")]
    [InlineData("nginx\n", ReferencePart.Repository, "\n", "the repository has a line break")]
    [InlineData("nginx\0", ReferencePart.Repository, "\0", "the repository has the character U+0000")]
    [InlineData("bücher", ReferencePart.Repository, "ü", "the repository has the character 'ü'")]
    [InlineData("a//b", ReferencePart.Repository, "//", "the repository has an empty component: it has '//'")]
    [InlineData("a/b/:1", ReferencePart.Repository, "/", "the repository has an empty component: it ends with '/'")]
    [InlineData("/a/b", ReferencePart.Repository, "/", "the repository has an empty component: it starts with '/'")]
    [InlineData("a/-b", ReferencePart.Repository, "-", "the repository component '-b' starts with '-'")]
    [InlineData("a/b__", ReferencePart.Repository, "__", "the repository component 'b__' ends with '__'")]
    [InlineData("a/b..c", ReferencePart.Repository, "..", "the repository component 'b..c' is joined by '..'")]
    [InlineData("nginx:", ReferencePart.Tag, "", "the tag is empty")]
    [InlineData("nginx:-foo", ReferencePart.Tag, "-foo", "the tag '-foo' starts with '-'")]
    [InlineData("nginx:1+2", ReferencePart.Tag, "+", "the tag has the character '+'")]
    [InlineData("nginx:1:2", ReferencePart.Tag, ":", "the tag has the character ':'")]
    [InlineData("nginx:1 ", ReferencePart.Tag, " ", "the tag has a space")]
    [InlineData("nginx@", ReferencePart.Digest, "", "the digest is empty")]
    [InlineData("nginx@abc", ReferencePart.Digest, "abc", "the digest 'abc' has no algorithm")]
    [InlineData("nginx@:abc", ReferencePart.Digest, ":abc", "the digest ':abc' has no algorithm")]
    [InlineData("nginx@sha256:abc", ReferencePart.Digest, "sha256:abc", "the digest 'sha256:abc' has 3 hex digits, but sha256 requires 64")]
    [InlineData("nginx@sha256:xyz", ReferencePart.Digest, "x", "the digest has 'x', which is not a hex digit")]
    [InlineData("nginx@sha256:a@b", ReferencePart.Digest, "@", "the digest has the character '@'")]
    [InlineData("nginx@md5:d41d8cd98f00b204e9800998ecf8427e", ReferencePart.Digest, "md5", "the digest algorithm 'md5' is not supported")]
    [InlineData("nginx@SHA256:abc", ReferencePart.Digest, "SHA256", "the digest algorithm 'SHA256' has uppercase letters")]
    [InlineData(
        "nginx@sha256:A123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", ReferencePart.Digest,
        "A123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "the digest has uppercase hex digits")]
    public void Describes_the_faulty_part_and_the_cause(string text, ReferencePart part, string at, string clause)
    {
        var fault = ReferenceFault.Find(text);

        Assert.NotNull(fault);
        Assert.Equal((part, at, clause), (fault.Part, text.Substring(fault.Range.Start, fault.Range.Length), fault.Clause));
    }

    [Fact]
    public void Includes_the_implied_library_in_the_length() =>
        Assert.Equal(
            "the repository is longer than 255 characters with the implied 'library/'",
            ReferenceFault.Find(new string('a', 248))?.Clause);

    [Fact]
    public void Respects_the_limits_of_path_and_tag()
    {
        Assert.Null(ReferenceFault.Find("a.io/" + new string('a', 255) + ":" + new string('t', 128)));
        Assert.Equal("the repository is longer than 255 characters", ReferenceFault.Find("a.io/" + new string('a', 256))?.Clause);
        Assert.Equal("the tag is longer than 128 characters", ReferenceFault.Find("a:" + new string('t', 129))?.Clause);
    }

    [Fact]
    public void Shortens_quoted_text() =>
        Assert.Equal("the repository '" + new string('A', 80) + "…' has uppercase letters", ReferenceFault.Find(new string('A', 5_000))?.Clause);
}
