using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Commands that code passes to container engines and similar programs.</summary>
public sealed class MissingTag_InCommands
{
    public sealed class Reports
    {
        [Fact]
        public Task only_the_image() => OfCommands("""
            Process.Start("docker", "run -d --name db {|OCI1001:postgres|} -c fsync=off");
            Process.Start("docker", arguments: "pull {|OCI1002:redis:latest|}");
            Process.Start("/usr/bin/podman", ["run", "--rm", "{|OCI1001:alpine|}", "sh"]);
            Process.Start(fileName: "kubectl", new[] { "run", name, "--image={|OCI1001:nginx|}" });
            Process.Start("incus", "launch docker:{|OCI1001:kimai/kimai2|} time");
            """);

        // Only such a project is analyzed, if it references no library with sinks.
        [Fact]
        public Task the_image_if_another_file_names_the_program() => OfFile(
            """
            using System.Diagnostics;
            class Program { void M() => Process.Start(Programs.Container, "run {|OCI1001:redis|}"); }
            """,
            ("Programs.cs", """static class Programs { public const string Container = "Docker.exe"; }"""));

        [Fact]
        public Task the_image_if_an_escape_precedes_the_program() => OfFile("""
            using System.Diagnostics;
            class Program { void M() => Process.Start("bash", "-c \"set -e\ndocker run {|OCI1001:redis|}\""); }
            """);

        [Fact]
        public Task several_images_in_one_text() => OfCommands("""
            Process.Start("podman", "pull {|OCI1001:alpine|} {|OCI1001:redis|} mysql:9");
            Process.Start("bash", "-c \"docker run --rm {|OCI1001:alpine|} && docker run '{|OCI1001:redis|}'\"");
            """);

        [Fact]
        public Task the_image_in_a_text_of_every_form() => OfCommands(""""
            Process.Start("docker", "run -e \"A=\u0062 c\" {|OCI1001:redis|}");
            Process.Start("docker", @"run -v ""C:\a b"":/a {|OCI1001:redis|}");
            Process.Start("docker", """run -e "A=b" {|OCI1001:redis|}""");
            Process.Start("docker", """
                run -e A=b {|OCI1001:redis|}
                """);
            Process.Start("docker", "run --rm " + "-d " + "{|OCI1001:redis|}" + " sh");
            Process.Start("docker", "run \"{|OCI1001:redis|}\"");
            """");

        [Fact]
        public Task the_image_after_a_program_that_runs_another() => OfCommands("""
            Process.Start("wsl", "docker run {|OCI1001:redis|}");
            Process.Start(new ProcessStartInfo("wsl.exe", $"-d {name} -- docker run {|OCI1001:redis|}"));
            Process.Start("sudo", ["docker", "pull", "{|OCI1001:redis|}"]);
            Cli.Wrap("/usr/bin/env").WithArguments(["DOCKER_HOST=" + name, "docker", "run", "{|OCI1001:redis|}"]);
            """);

        [Fact]
        public Task the_image_next_to_holes() => OfCommands("""
            Process.Start("docker", $"run --name {name} -p {port}:80 {|OCI1001:nginx|} {suffix}");
            Process.Start("docker", $"run -d {|OCI1001:{registry}/nginx|} sh");
            Process.Start("docker", "run --name " + name + " {|OCI1001:nginx|}");
            Process.Start("docker", "run " + registry + "{|OCI1001:/nginx|} sh");
            """);

        [Fact]
        public Task a_named_image_where_it_is_inserted() => OfCommands("""
            const string Image = "redis";
            Process.Start("docker", $"run -d {|OCI1001:{Image}|} sh");
            Process.Start("docker", "run -d " + {|OCI1001:Image|} + " sh");
            """);

        [Fact]
        public Task a_named_command_at_its_declaration() => OfCommands("""
            const string Docker = "docker", Command = "run {|OCI1001:redis|}";
            var arguments = $"run {Tool.Options} {|OCI1001:mysql|}";
            Process.Start(Docker, Command);
            Process.Start(Docker, arguments);
            Process.Start(Tool.Path, ["run", Tool.Image]);
            Process.Start(flag ? "docker" : "podman", flag ? "run {|OCI1001:redis|}" : "run {|OCI1001:mysql|}");
            """, """static class Tool { public const string Path = "docker", Options = "--rm -it", Image = "{|OCI1001:redis|}"; }""");

        [Fact]
        public Task the_arguments_of_start_information() => OfCommands("""
            var a = new ProcessStartInfo("docker", "run {|OCI1001:redis|}");
            var b = new ProcessStartInfo { FileName = "docker", Arguments = "run {|OCI1001:redis|}" };
            var c = new ProcessStartInfo("docker") { Arguments = "run {|OCI1001:redis|}", UseShellExecute = false };
            var d = new ProcessStartInfo();
            d.FileName = "docker";
            d.Arguments = "run {|OCI1001:redis|}";
            var e = new Process { StartInfo = { FileName = "docker", Arguments = "run {|OCI1001:redis|}" } };
            var f = new Process { StartInfo = new ProcessStartInfo { FileName = "docker", Arguments = "run {|OCI1001:redis|}" } };
            var g = new Process();
            g.StartInfo.Arguments = "run {|OCI1001:redis|}";
            g.StartInfo.FileName = "docker";
            Process.Start(new ProcessStartInfo("docker") { Arguments = $"run --name {name} {|OCI1001:redis|}" });
            """);

        [Fact]
        public Task the_argument_list_of_start_information() => OfCommands("""
            Process.Start(new ProcessStartInfo { FileName = "docker", ArgumentList = { "run", "--rm", "{|OCI1001:alpine|}" } });
            var a = new ProcessStartInfo("docker") { ArgumentList = { "run", "--name", name } };
            a.ArgumentList.Add("{|OCI1001:alpine|}");
            a.ArgumentList.Add("sh");
            var b = new ProcessStartInfo("docker");
            b.ArgumentList.Add("run");
            if (flag)
            {
                b.ArgumentList.Add("--rm");
            }

            b.ArgumentList.Add("{|OCI1001:alpine|}");
            using var c = new Process();
            c.StartInfo.FileName = "docker";
            c.StartInfo.ArgumentList.Add("pull");
            c.StartInfo.ArgumentList.Add(flag ? "{|OCI1001:alpine|}" : "alpine:3");
            """);

        [Fact]
        public Task a_list_that_is_composed_first() => OfCommands("""
            var arguments = new List<string> { "run", "--rm" };
            arguments.Add("--name");
            arguments.Add(name);
            arguments.Add("{|OCI1001:redis|}");
            Process.Start("docker", arguments);
            string[] pull = ["pull", "{|OCI1001:redis|}"];
            Process.Start("docker", pull);
            """);

        [Fact]
        public Task the_commands_of_CliWrap() => OfCommands("""
            Cli.Wrap("docker").WithArguments("run {|OCI1001:alpine|}");
            Cli.Wrap("docker").WithWorkingDirectory("/").WithArguments(["run", "{|OCI1001:alpine|}"]);
            Cli.Wrap("docker").WithArguments(args => args.Add("run").Add("--name").Add(name).Add("{|OCI1001:alpine|}").Add("sh"));
            Cli.Wrap("x").WithTargetFile("docker").WithArguments(args => { args.Add("run").Add(["--rm", "-it"]); args.Add("{|OCI1001:alpine|}"); });
            var docker = Cli.Wrap("docker").WithValidation(CommandResultValidation.None);
            docker.WithArguments("pull {|OCI1001:alpine|}");
            new Command("docker").WithArguments("pull {|OCI1001:alpine|}");
            """);

        [Fact]
        public Task the_commands_of_SimpleExec() => OfCommands("""
            SimpleExec.Command.Run("docker", "run {|OCI1001:redis|}");
            await SimpleExec.Command.RunAsync("docker", ["run", "{|OCI1001:redis|}"]);
            var a = SimpleExec.Command.Read("docker", "run {|OCI1001:redis|}");
            var (b, _) = await SimpleExec.Command.ReadAsync("docker", $"run --name {name} {|OCI1001:redis|}", workingDirectory: "/");
            """);

        [Fact]
        public Task arguments_of_a_member_that_runs_them() => OfCommands("""
            Tool.Docker("run {|OCI1001:redis|}");
            Tool.Docker($"run --name {name} {|OCI1001:redis|}");
            Tool.Docker("run -d " + "{|OCI1001:redis|}");
            Tool.Docker(flag ? "pull {|OCI1001:redis|}" : "pull mysql:9");
            const string Pull = "pull {|OCI1001:nginx|}"; Tool.Docker(Pull);
            Tool.InContext("run {|OCI1001:redis|}");
            "pull {|OCI1001:alpine|}".Run();
            new Runner { Arguments = "run {|OCI1001:redis|}" }.Start();
            new Started("launch docker:{|OCI1001:nginx|} web");
            """, """
            static class Tool
            {
                public static void Docker(string arguments) { ArgumentException.ThrowIfNullOrEmpty(arguments); Process.Start("docker", arguments); }
                public static void InContext(string arguments) =>
                    Process.Start(new ProcessStartInfo { FileName = "docker", Arguments = "--context test " + arguments });
                public static void Run(this string arguments) => Cli.Wrap("podman").WithArguments(arguments);
                public static void Default(string arguments = "run {|OCI1001:busybox|}") => SimpleExec.Command.Run("docker", arguments);
            }
            class Runner { public string Arguments { get; set; } = "run {|OCI1001:hello-world|}"; public void Start() => Process.Start("docker", Arguments); }
            class Started(string arguments) { readonly Process process = Process.Start("incus", arguments); }
            """);

        [Fact]
        public Task texts_that_cannot_be_references() => OfCommands("""
            Process.Start("docker", "run {|OCI1004:Redis|}");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_pinned_image() => OfCommands("""
            Process.Start("docker", "run redis:7.4");
            Cli.Wrap("docker").WithArguments(["run", "alpine:3"]);
            Process.Start("docker", $"run -d -p 80:80 ghcr.io/o/p:{name}");
            """);

        [Fact]
        public Task words_after_an_unknown_word() => OfCommands("""
            Process.Start("docker", $"run -d -p 80:80 {suffix} ghcr.io/o/p:latest");
            Process.Start("docker", "run " + suffix + " redis");
            Process.Start("docker", ["run", suffix, "redis"]);
            Process.Start("docker", ["run", .. words, "redis"]);
            Process.Start("docker", ["run", "--name", .. words, "redis"]);
            Process.Start(name, "run redis");
            Process.Start("docker", ["run", flag ? "--rm" : name, "redis"]);
            """);

        [Fact]
        public Task other_programs() => OfCommands("""
            Process.Start("dotnet", "run redis");
            Process.Start(new ProcessStartInfo("dotnet") { Arguments = "run --project x" });
            Process.Start(new ProcessStartInfo { FileName = "npm", ArgumentList = { "run", "redis" } });
            Cli.Wrap("git").WithArguments("pull origin");
            SimpleExec.Command.Run("npm", "run build");
            Process.Start("docker");
            Process.Start("docker run redis");
            """);

        [Fact]
        public Task other_subcommands() => OfCommands("""
            Process.Start("docker", "compose run redis");
            Process.Start("docker", "exec redis sh");
            Process.Start("docker", "build -t app .");
            Process.Start("docker", "push team/app");
            """);

        [Fact]
        public Task the_id_of_an_image() => OfCommands("""
            Process.Start("docker", "run 0123456789ab");
            """);

        [Fact]
        public Task a_program_that_is_assigned_twice() => OfCommands("""
            var a = new ProcessStartInfo("docker") { Arguments = "run redis" };
            a.FileName = "dotnet";
            var b = new ProcessStartInfo { Arguments = "run redis" };
            if (flag) { b.FileName = "docker"; } else { b.FileName = "dotnet"; }
            """);

        [Fact]
        public Task a_list_that_other_code_may_change() => OfCommands("""
            var a = new ProcessStartInfo("docker") { ArgumentList = { "run" } };
            Tool.Configure(a);
            a.ArgumentList.Add("redis");
            var b = new ProcessStartInfo("docker") { ArgumentList = { "run" } };
            if (flag) { b.ArgumentList.Add(name); }
            b.ArgumentList.Add("redis");
            var c = new List<string>(words) { "run" };
            c.Add("redis");
            Process.Start("docker", c);
            var d = new List<string> { "run" };
            d.Insert(0, "compose");
            d.Add("redis");
            Process.Start("docker", d);
            start.ArgumentList.Add("run");
            start.ArgumentList.Add("redis");
            Cli.Wrap("docker").WithArguments(args => args.Add("run").Add(words).Add("redis"));
            """, "static class Tool { public static void Configure(ProcessStartInfo start) { } }");

        [Fact]
        public Task arguments_that_are_replaced() => OfCommands("""
            Cli.Wrap("docker").WithArguments("run redis").WithArguments("ps");
            """);

        [Fact]
        public Task arguments_of_a_member_with_other_uses() => OfCommands("""
            Tool.Compose("run redis"); Tool.Any("docker", "run redis"); Tool.Npm("run redis"); Tool.Changed("run redis");
            Tool.Checked("run redis"); Tool.Appended("run redis"); Tool.Log("run redis");
            Tool.Docker("run redis:7"); Tool.Docker("rm redis"); Tool.Docker("redis"); Tool.Docker(name); Tool.Docker($"{name} redis");
                Tool.Docker("run " + suffix + " redis"); Tool.Docker("run 0123456789ab");
            Tool.Either(false, "run redis"); Tool.Chosen(false, "run redis"); Tool.Found("run redis");
            Tool.Image("run redis"); new Derived().Docker("run redis");
            """, """
            static class Tool
            {
                public static void Docker(string arguments) => Process.Start("docker", arguments);
                public static void Compose(string arguments) => Process.Start("docker", "compose " + arguments);
                public static void Any(string program, string arguments) => Process.Start(program, arguments);
                public static void Npm(string arguments) => Process.Start("npm", arguments);
                public static void Changed(string arguments) { arguments = arguments.Replace("redis", "redis:7"); Process.Start("docker", arguments); }
                public static void Checked(string arguments)
                {
                    if (arguments.StartsWith("run")) Process.Start("docker", arguments + ":7"); else Process.Start("docker", arguments);
                }
                public static void Appended(string arguments) => Process.Start("docker", arguments + ":7");
                public static void Either(bool docker, string arguments)
                {
                    if (docker) Process.Start("docker", arguments); else Process.Start("npm", arguments);
                }
                public static void Chosen(bool docker, string arguments) => Process.Start(docker ? "docker" : "npm", arguments);
                public static void Found(string arguments) { Process.Start("docker", arguments); Process.Start(Environment.ProcessPath, arguments); }
                public static void Log(string arguments) => Console.WriteLine("docker " + arguments);
                public static void Image(string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image);
            }
            class Base { public virtual void Docker(string arguments) => Process.Start("docker", arguments); }
            class Derived : Base { public override void Docker(string arguments) => base.Docker("compose " + arguments); }
            """);

        [Fact]
        public Task another_Process() => OfFile("""
            class Process { public static void Start(string fileName, string arguments) { } }
            class Subject { void Run() => Process.Start("docker", "run redis"); }
            """);
    }

    static Task OfCommands(string statements, string more = "") => OfFile($$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using CliWrap;

        class Subject
        {
            async Task Run(string name, string registry, string suffix, int port, bool flag, string[] words, ProcessStartInfo start)
            {
                await Task.Yield();
        {{statements}}
            }
        }

        {{more}}
        """);
}
