using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A pin for the value of a forwarding member is written at the call of the member.</summary>
public sealed class PinsInForwardingCalls
{
    const string ForwardingMembers = """
        object Start(string image) => new ContainerBuilder(image);
        object InQuay(string image) => new ContainerBuilder("quay.io/" + image);
        object Apart(string repository) => new DockerImage(repository, registry: "quay.io");
        const string App = "team/app";

        """;

    [Fact]
    public Task Are_written_into_the_argument() => Members(
        ForwardingMembers + """
        void Run() { Start("{|OCI1001:postgres|}"); Start("{|OCI1001:redis|}"); Start("{|OCI1002:mysql:latest|}"); InQuay("{|OCI1001:team/app|}");
            InQuay({|OCI1001:App|}); }
        """,
        ForwardingMembers + $$"""
        void Run() { Start("postgres:17.2@{{Digest}}"); Start("redis:7.4.1"); Start("mysql:9.1@{{Digest}}"); InQuay("team/app:1.2");
            InQuay(App + ":1.2"); }
        """);

    const string Split = """
        object Start(string image)
        {
            var parts = image.Split(':');
            return new DockerImage(parts[0], tag: parts.Length > 1 ? parts[1] : "1");
        }
        object StartAll(string image) { Start(image); return new ContainerBuilder(image); }

        """;

    /// <summary>Code that splits an image at any colon would take a part of the digest for the tag.</summary>
    [Theory]
    [InlineData("const string Db = \"{|OCI1001:postgres|}\"; void Run() { StartAll(Db); }", "\"postgres:17.2\"")]
    [InlineData("const string Db = \"{|OCI1001:postgres|}\"; void Run() { new ContainerBuilder(Db); Start(Db); }", "\"postgres:17.2\"")]
    [InlineData("const string Db = \"{|OCI1001:postgres|}\"; object Run() { new ContainerBuilder(Db); return Db.Split(':')[0]; }", "\"postgres:17.2\"")]
    [InlineData("void Run() { StartAll(\"{|OCI1001:postgres|}\"); }", "\"postgres:17.2\"")]
    [InlineData("void Run() { StartAll(\"{|OCI1001:nginx|}\"); }", "\"{|OCI1001:nginx|}\"")]
    [InlineData("void Run() { new ContainerBuilder(\"{|OCI1001:postgres|}\"); }", "\"postgres:17.2@" + Digest + "\"")]
    public Task Contain_no_digest_if_code_would_lose_it(string code, string after)
    {
        int start = code.IndexOf("\"{|", StringComparison.Ordinal);
        int end = code.IndexOf("|}\"", StringComparison.Ordinal) + 3;
        return Members(Split + code, Split + code[..start] + after + code[end..]);
    }

    [Fact]
    public Task Are_not_written_if_the_member_sets_the_tag() => Members(
        ForwardingMembers + """void Run() => Apart("{|OCI1001:team/app|}");""",
        ForwardingMembers + """void Run() => Apart("{|OCI1001:team/app|}");""");
}
