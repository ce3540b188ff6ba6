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

                Assert.Equal(error == ReferenceError.None, fault is null);
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
                        ReferenceParser.ParseNormalized(text, out _) switch
                        {
                            ReferenceError.NameTooLong => fault.Clause.StartsWith("the repository is longer", StringComparison.Ordinal),
                            ReferenceError.IdentifierAsName => fault.Clause.EndsWith("is an image id, not a name", StringComparison.Ordinal),
                            ReferenceError.DigestInvalidFormat or ReferenceError.DigestInvalidLength or ReferenceError.DigestUnsupported
                                => fault.Clause.StartsWith("the digest ", StringComparison.Ordinal),
                            _ => true,
                        },
                        $"{text}: {fault}");
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("", "", "the reference is empty")]
    [InlineData("https://ghcr.io/a/b", "https://", "the reference starts with the scheme 'https://'")]
    [InlineData("git+ssh://ghcr.io/a", "git+ssh://", "the reference starts with the scheme 'git+ssh://'")]
    [InlineData("docker-daemon://a", "docker-daemon://", "the reference starts with the scheme 'docker-daemon://'")]
    [InlineData("ghcr.io://a", "", "the registry port is empty")]
    [InlineData("://a", "", "the registry has a port but no host")]
    [InlineData(
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "64 hex digits are an image id, not a name")]
    [InlineData("ghcr.io:/a", "", "the registry port is empty")]
    [InlineData("ghcr.io:http/a", "h", "the registry port has the character 'h'")]
    [InlineData("ghcr.io:9h/a", "h", "the registry port has the character 'h'")]
    [InlineData("a..b:1/c", "a..b", "the registry 'a..b' has an empty label")]
    [InlineData("-a.io/c", "-a", "the registry label '-a' starts with '-'")]
    [InlineData("a-.io/c", "a-", "the registry label 'a-' ends with '-'")]
    [InlineData(":5000/c", "", "the registry has a port but no host")]
    [InlineData("A_b/c", "_", "the registry has the character '_'")]
    [InlineData("[fe80::1%eth0]/c", "%", "the registry address has the character '%'")]
    [InlineData("[::1/c", "[::1", "the registry address has no closing ']'")]
    [InlineData("[::1]x/c", "x", "the registry has the character 'x'")]
    [InlineData("[].x/c", "", "the registry address is empty")]
    [InlineData("A_b:x/c", "_", "the registry has the character '_'")]
    [InlineData("ghcr.io/", "", "the repository is empty")]
    [InlineData(":1", "", "the repository is empty")]
    [InlineData("@sha256:abc", "", "the repository is empty")]
    [InlineData("NGINX:1", "NGINX", "the repository 'NGINX' has uppercase letters")]
    [InlineData("nginx latest", " ", "the repository has a space")]
    [InlineData("nginx\n", "\n", "the repository has a line break")]
    [InlineData("nginx\0", "\0", "the repository has the character U+0000")]
    [InlineData("bücher", "ü", "the repository has the character 'ü'")]
    [InlineData("a//b", "//", "the repository has an empty component: it has '//'")]
    [InlineData("a/b/:1", "/", "the repository has an empty component: it ends with '/'")]
    [InlineData("/a/b", "/", "the repository has an empty component: it starts with '/'")]
    [InlineData("a/-b", "-", "the repository component '-b' starts with '-'")]
    [InlineData("a/B/-b", "-", "the repository component '-b' starts with '-'")]
    [InlineData("a/b__", "__", "the repository component 'b__' ends with '__'")]
    [InlineData("a/b..c", "..", "the repository component 'b..c' is joined by '..'")]
    [InlineData("nginx:", "", "the tag is empty")]
    [InlineData("nginx:-foo", "-foo", "the tag '-foo' starts with '-'")]
    [InlineData("nginx:1+2", "+", "the tag has the character '+'")]
    [InlineData("nginx:1:2", ":", "the tag has the character ':'")]
    [InlineData("nginx:1 ", " ", "the tag has a space")]
    [InlineData("NGINX:-x@abc", "NGINX", "the repository 'NGINX' has uppercase letters")]
    [InlineData("nginx:-x@abc", "-x", "the tag '-x' starts with '-'")]
    [InlineData("nginx@", "", "the digest is empty")]
    [InlineData("nginx@sha256:a", "sha256:a", "the digest 'sha256:a' has 1 hex digit, but sha256 requires 64")]
    [InlineData("nginx@abc", "abc", "the digest 'abc' has no algorithm")]
    [InlineData("nginx@:abc", ":abc", "the digest ':abc' has no algorithm")]
    [InlineData("nginx@sha256:abc", "sha256:abc", "the digest 'sha256:abc' has 3 hex digits, but sha256 requires 64")]
    [InlineData("nginx@sha256:xyz", "x", "the digest has 'x', which is not a hex digit")]
    [InlineData("nginx@sha256:a@b", "@", "the digest has the character '@'")]
    [InlineData("nginx@md5:d41d8cd98f00b204e9800998ecf8427e", "md5", "the digest algorithm 'md5' is not supported")]
    [InlineData("nginx@SHA256:abc", "SHA256", "the digest algorithm 'SHA256' has uppercase letters")]
    [InlineData(
        "nginx@sha256:A123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "A123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "the digest has uppercase hex digits")]
    public void Describes_the_faulty_part_and_the_cause(string text, string at, string clause)
    {
        var fault = ReferenceFault.Find(text);

        Assert.NotNull(fault);
        Assert.Equal((at, clause), (text.Substring(fault.Range.Start, fault.Range.Length), fault.Clause));
    }

    [Theory]
    [InlineData("ghcr.io")]
    [InlineData("ghcr.io:5000")]
    [InlineData("[::1]")]
    [InlineData("[::1]:80")]
    public void Is_not_found_in_a_valid_registry(string domain) => Assert.Null(DomainFault.Find(new(domain), new(0, domain.Length)));

    [Theory]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeF", false)]
    public void Is_not_found_in_a_valid_digest(string digest, bool isValid) =>
        Assert.Equal(isValid, DigestFault.Find(new(digest), new(0, digest.Length)) is null);

    [Fact]
    public void Includes_the_implied_library_in_the_length() =>
        Assert.Equal(
            "the repository is longer than 255 characters with the implied 'library/'",
            ReferenceFault.Find(new string('a', 248))?.Clause);

    [Theory]
    [InlineData("ghcr.io/", 255)]
    [InlineData("docker.io/acme/", 250)]
    [InlineData("a_b.io/", 248)]
    [InlineData("docker.io/", 247)]
    [InlineData("", 247)]
    public void Includes_library_only_where_it_is_implied(string prefix, int longest)
    {
        string name = prefix + new string('a', longest);
        Assert.Null(ReferenceFault.Find(name));
        Assert.Equal("the tag '-x' starts with '-'", ReferenceFault.Find(name + ":-x")?.Clause);
    }

    [Theory]
    [InlineData("docker.io/")]
    [InlineData("index.docker.io/")]
    public void Includes_library_in_the_default_domain(string prefix) =>
        Assert.Equal(
            "the repository is longer than 255 characters with the implied 'library/'",
            ReferenceFault.Find(prefix + new string('a', 250) + ":-x")?.Clause);

    [Fact]
    public void Does_not_take_a_long_component_with_a_dot_for_a_host() =>
        Assert.Equal("the tag '-x' starts with '-'", ReferenceFault.Find("a_" + new string('b', 246) + ".c/d:-x")?.Clause);

    [Fact]
    public void Respects_the_limits_of_path_and_tag()
    {
        Assert.Null(ReferenceFault.Find("a.io/" + new string('a', 255) + ":" + new string('t', 128)));
        Assert.Equal("the repository is longer than 255 characters", ReferenceFault.Find("a.io/" + new string('a', 256))?.Clause);
        Assert.Equal("the digest is empty", ReferenceFault.Find("a:" + new string('t', 128) + "@")?.Clause);
        Assert.Equal("the tag is longer than 128 characters", ReferenceFault.Find("a:" + new string('t', 129))?.Clause);
    }

    [Fact]
    public void Shortens_quoted_text() =>
        Assert.Equal("the repository '" + new string('A', 80) + "…' has uppercase letters", ReferenceFault.Find(new string('A', 5_000))?.Clause);
}
