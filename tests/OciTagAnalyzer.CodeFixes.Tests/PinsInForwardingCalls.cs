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

    [Fact]
    public Task Are_not_written_if_the_member_sets_the_tag() => Members(
        ForwardingMembers + """void Run() => Apart("{|OCI1001:team/app|}");""",
        ForwardingMembers + """void Run() => Apart("{|OCI1001:team/app|}");""");
}
