using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A pin in a command changes nothing else.</summary>
public sealed class PinsInCommands
{
    public sealed class Writes
    {
        [Fact]
        public Task into_a_command_line() => Pinning(
            """
            Process.Start("docker", "run -d {|OCI1001:redis|} sh");
            Process.Start("podman", "pull {|OCI1001:redis|} {|OCI1001:quay.io/team/app|}");
            Process.Start("docker", @"run -v ""C:\a b"":/a ""{|OCI1001:redis|}"" sh");
            Process.Start("docker", "pull {|OCI1002:mysql:latest|}");
            """,
            """
            Process.Start("docker", "run -d redis:7.4.1 sh");
            Process.Start("podman", "pull redis:7.4.1 quay.io/team/app:1.2");
            Process.Start("docker", @"run -v ""C:\a b"":/a ""redis:7.4.1"" sh");
            Process.Start("docker", "pull mysql:9.1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
            """);

        [Fact]
        public Task into_a_command_line_of_pieces() => Pinning(
            """
            Process.Start("docker", $"run --name {name} {|OCI1001:redis|} {suffix}");
            Process.Start("docker", "run --name " + name + " {|OCI1001:redis|} " + suffix);
            const string Image = "redis";
            Process.Start("docker", $"run {|OCI1001:{Image}|} sh");
            Process.Start("docker", "run " + {|OCI1001:Image|} + " sh");
            """,
            """
            Process.Start("docker", $"run --name {name} redis:7.4.1 {suffix}");
            Process.Start("docker", "run --name " + name + " redis:7.4.1 " + suffix);
            const string Image = "redis";
            Process.Start("docker", $"run {Image}:7.4.1 sh");
            Process.Start("docker", "run " + Image + ":7.4.1" + " sh");
            """);

        [Fact]
        public Task into_a_script() => Pinning(
            """
            Process.Start("bash", "-c \"docker run '{|OCI1001:redis|}' && docker pull {|OCI1001:quay.io/team/app|}\"");
            """,
            """
            Process.Start("bash", "-c \"docker run 'redis:7.4.1' && docker pull quay.io/team/app:1.2\"");
            """);

        [Fact]
        public Task into_a_word() => Pinning(
            """
            Process.Start(new ProcessStartInfo { FileName = "docker", ArgumentList = { "run", "{|OCI1001:redis|}", "sh" } });
            Process.Start("kubectl", ["run", name, "--image={|OCI1001:redis|}", "--port=80"]);
            const string Command = "launch docker:{|OCI1001:redis|} cache";
            Process.Start("incus", Command);
            """,
            """
            Process.Start(new ProcessStartInfo { FileName = "docker", ArgumentList = { "run", "redis:7.4.1", "sh" } });
            Process.Start("kubectl", ["run", name, "--image=redis:7.4.1", "--port=80"]);
            const string Command = "launch docker:redis:7.4.1 cache";
            Process.Start("incus", Command);
            """);

        [Fact]
        public Task into_the_argument_of_a_forwarding_member() => Pinning(
            """
            Docker("run -d {|OCI1001:redis|} sh");
            Docker($"run --name {name} {|OCI1001:redis|} {suffix}");
            static void Docker(string arguments) => Process.Start("docker", arguments);
            """,
            """
            Docker("run -d redis:7.4.1 sh");
            Docker($"run --name {name} redis:7.4.1 {suffix}");
            static void Docker(string arguments) => Process.Start("docker", arguments);
            """);

        [Fact]
        public Task for_the_registry_of_an_Incus_remote() => Pinning(
            """Process.Start("incus", "launch quay:{|OCI1001:team/app|} app");""",
            """Process.Start("incus", "launch quay:team/app:1.2 app");""");
    }

    static Task Pinning(string before, string after) => File(Code(before), Code(after));

    static string Code(string statements) => $$"""
        using System.Diagnostics;

        class Subject
        {
            void Run(string name, string suffix)
            {
        {{statements}}
            }
        }
        """;
}
