using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical commands for Process, CliWrap, SimpleExec and Nuke.</summary>
public sealed class Commands_InUse
{
    const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using CliWrap;
        using static SimpleExec.Command;

        """;

    static Task OfCode(string code) => OfFile(Usings + code);

    public sealed class Reports
    {
        [Fact]
        public Task an_image_after_constant_words() => OfCode("""
            sealed class Engine
            {
                static void Docker(string line) => Process.Start("docker", "--context ci " + line);
                static void All()
                {
                    Docker("run -d --name cache {|OCI1001:valkey/valkey|}");
                    Docker("pull {|OCI1001:rabbitmq|}");
                    Process.Start("env", "LANG=C docker run --rm -it {|OCI1001:ubuntu|} bash");
                }
            }
            """);

        [Fact]
        public Task a_container_that_a_test_starts() => OfCode(""""
            static class Postgres
            {
                const string Image = "postgres", Container = "it-postgres";
                public static void Start(int port, string password)
                {
                    using var process = Process.Start(new ProcessStartInfo
                    {
                        FileName = "docker",
                        Arguments = $"run --rm -d --name {Container} -e POSTGRES_PASSWORD={password} -p {port}:5432 {|OCI1001:{Image}|}",
                        RedirectStandardOutput = true,
                        UseShellExecute = false,
                        CreateNoWindow = true,
                    });
                    process!.WaitForExit();
                    Process.Start("docker", $"run --rm -d -v \"{Directory.GetCurrentDirectory()}:/work\" -w /work {|OCI1002:node:latest|} npm ci")
                        .WaitForExit();
                    Process.Start("docker", """run --rm --entrypoint "/bin/sh" {|OCI1001:alpine|} -c "echo hi" """);
                    Process.Start("docker", @"run --rm -v C:\data:C:\data {|OCI1001:mcr.microsoft.com/windows/nanoserver|} cmd /c dir");
                }
            }
            """");

        [Fact]
        public Task commands_of_a_build_script() => OfCode("""
            static class Targets
            {
                static async Task Main(string[] args)
                {
                    Run("docker", "pull {|OCI1001:hadolint/hadolint|}");
                    Run("docker", $"run --rm -i {|OCI1001:hadolint/hadolint|} hadolint -");
                    await RunAsync("docker", "run --rm -v " + Environment.CurrentDirectory + ":/src {|OCI1002:koalaman/shellcheck:latest|} build.sh");
                    var (output, _) = await ReadAsync("podman", ["run", "--rm", "{|OCI1001:quay.io/skopeo/stable|}", "inspect", args[0]]);
                    Run("kubectl", $"create deployment web --image={|OCI1001:nginx|} --replicas={args.Length}");
                    Run("kubectl", "run tmp --rm -i --image {|OCI1002:busybox:latest|} --restart=Never -- wget -qO- http://web");
                    Run("sh", "-c \"docker run --rm {|OCI1001:alpine|} && kubectl set image deployment/web web={|OCI1001:nginx|}\"");
                    Console.WriteLine(output);
                }
            }
            """);

        [Fact]
        public Task commands_of_CliWrap() => OfCode("""
            static class Docker
            {
                static readonly string[] Flags = ["--rm", "-i"];
                static async Task Run(string network, bool detached, string registry)
                {
                    await Cli.Wrap("docker").WithArguments(["run", "-d", "--network", network, "--network-alias", "redis", "{|OCI1001:redis|}",
                        "redis-server", "--save", "60"]).ExecuteAsync();
                    await Cli.Wrap("docker").WithArguments(a =>
                        a.Add("run").Add("--detach").Add("-e").Add("POSTGRES_PASSWORD=hello world").Add("--network").Add(network).Add("{|OCI1001:postgres|}"))
                        .ExecuteAsync();
                    await (Cli.Wrap("docker").WithArguments(["pull", $"{|OCI1001:{registry}/team/app|}"]) | PipeTarget.ToDelegate(Console.WriteLine))
                        .ExecuteAsync();
                    var command = Cli.Wrap("/usr/bin/docker").WithValidation(CommandResultValidation.None).WithWorkingDirectory("/");
                    await command.WithArguments(["create", "--name", "web", "{|OCI1001:nginx|}"]).ExecuteAsync();
                }
            }
            """);

        [Fact]
        public Task a_list_that_grows() => OfCode("""
            static class Docker
            {
                static Process Start(string name, IDictionary<string, string> environment, string[] ports, bool remove)
                {
                    var info = new ProcessStartInfo("docker") { RedirectStandardError = true };
                    info.ArgumentList.Add("run");
                    info.ArgumentList.Add("--name");
                    info.ArgumentList.Add(name);
                    if (remove) info.ArgumentList.Add("--rm");
                    info.ArgumentList.Add("{|OCI1001:mongo|}");
                    info.ArgumentList.Add("--replSet");
                    info.ArgumentList.Add("rs0");
                    var pull = new ProcessStartInfo { FileName = "docker", ArgumentList = { "image", "pull", "--quiet", "{|OCI1002:mongo:latest|}" } };
                    Process.Start(pull);
                    return Process.Start(info);
                }
            }
            """);

        [Fact]
        public Task commands_of_a_docker_helper() => OfCode("""
            static class Shell
            {
                static void Docker(string arguments)
                {
                    var info = new ProcessStartInfo { FileName = "docker", Arguments = arguments, UseShellExecute = false };
                    using var process = Process.Start(info);
                    process.WaitForExit();
                }
                static async Task<(int ExitCode, string Output)> DockerAsync(string arguments, bool quiet = false)
                {
                    if (!quiet) Console.WriteLine($"Running: docker {arguments}");
                    using var process = new Process { StartInfo = new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true } };
                    process.Start();
                    return (process.ExitCode, await process.StandardOutput.ReadToEndAsync());
                }
                static void Setup(int port)
                {
                    Docker("run -d --name cache {|OCI1001:redis|}");
                    Docker($"run -d -p {port}:80 {|OCI1002:nginx:latest|}");
                    Docker("run -d redis:7"); Docker("rm -f redis"); Docker($"stop {port}"); Docker("compose run redis");
                    _ = DockerAsync("pull {|OCI1001:alpine|}"); _ = DockerAsync(quiet: true, arguments: "--context test pull {|OCI1001:busybox|}");
                    _ = DockerAsync("pull alpine:3.20"); _ = DockerAsync("rmi alpine"); _ = DockerAsync("run --help");
                }
            }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task words_that_only_look_like_a_command() => OfCode("""
            sealed class Shell(string program)
            {
                void Run(string line) => Process.Start(program, line);
                static void Docker(string line) => Process.Start("docker", line);
                static void Git(string line) => Process.Start("git", line);
                static void All()
                {
                    Process.Start("env", "docker=1 printenv redis");
                    Process.Start("wsl", "--list --verbose");
                    Process.Start("wsl", "-d docker run redis");
                    Docker("ps -a --filter ancestor=redis");
                    Docker("rmi redis");
                    Docker("build -t shop .");
                    Docker("network create redis");
                    Git("pull origin/main");
                    new Shell("redis-cli").Run("run redis");
                    new Shell("dotnet").Run("run --project redis");
                }
            }
            """);

        [Fact]
        public Task pinned_and_unknown_images() => OfCode("""
            static class Docker
            {
                static void Run(string image, string tag, string options, string[] more, IEnumerable<string> arguments)
                {
                    Process.Start("docker", $"run --rm {image}");
                    Process.Start("docker", $"run --rm redis:{tag}");
                    Process.Start("docker", $"run {options} redis");
                    Process.Start("docker", "run -it --rm ghcr.io/team/app:1.2.3 redis");
                    Process.Start("docker", string.Join(' ', arguments));
                    Process.Start("docker", arguments);
                    Process.Start("docker", ["run", .. more, "redis"]);
                    Cli.Wrap("docker").WithArguments(a => a.Add("run").Add(more).Add("redis"));
                    Cli.Wrap("docker").WithArguments(string.Format("run {0} redis", options));
                }
            }
            """);

        [Fact]
        public Task docker_commands_for_local_images() => OfCode("""
            static class Docker
            {
                static void All(string id)
                {
                    foreach (var arguments in new[] { "ps -a", "images redis", "version --format json" }) Process.Start("docker", arguments);
                    Process.Start("docker", "exec redis redis-cli ping"); Process.Start("docker", "exec -it postgres psql -U postgres");
                    Process.Start("docker", $"exec {id} sh -c \"docker run redis\"");
                    Process.Start("docker", "logs -f nginx"); Process.Start("docker", "stop redis"); Process.Start("docker", "rm -f redis postgres");
                    Process.Start("docker", "build -t team/app -f Dockerfile ."); Process.Start("docker", "buildx build --tag team/app --push .");
                    Process.Start("docker", "push team/app"); Process.Start("docker", "tag team/app registry.example/team/app");
                    Process.Start("docker", "rmi team/app");
                    Process.Start("docker", "compose -f compose.yaml up -d redis"); Process.Start("docker-compose", "run redis");
                    Process.Start("docker", "network create redis");
                    Process.Start("docker", "volume create postgres"); Process.Start("docker", "inspect redis");
                    Process.Start("docker", "save -o x.tar redis"); Process.Start("docker", "load -i redis.tar");
                    Process.Start("docker", "login ghcr.io"); Process.Start("docker", "run --help"); Process.Start("docker", "context use redis");
                    Process.Start("docker", "cp redis:/data .");
                    Process.Start("kubectl", "get pods -l app=nginx"); Process.Start("kubectl", "delete deployment nginx");
                    Process.Start("kubectl", "rollout restart deployment/redis");
                    Process.Start("kubectl", "run web"); Process.Start("helm", "install redis bitnami/redis"); Process.Start("podman", "machine start redis");
                }
            }
            """);

        [Fact]
        public Task other_programs_with_similar_arguments() => OfCode("""
            static class Tools
            {
                static void All(string name)
                {
                    Process.Start("dotnet", "run --project redis"); Process.Start("npm", "run nginx"); Process.Start("git", "pull origin main");
                    Process.Start("git", "clone https://github.com/redis/redis");
                    Process.Start("npx", "create node"); Process.Start("apt-get", "install -y docker nginx"); Process.Start("brew", "services start redis");
                    Process.Start("systemctl", "start docker");
                    Process.Start("code", "run redis"); Process.Start("explorer.exe", "redis"); Process.Start("bash", "-c \"npm run redis\"");
                    Process.Start("bash", "docker run redis");
                    Process.Start("cmd", "/c start docker"); Process.Start("powershell", "-Command docker ps");
                    Process.Start("https://hub.docker.com/_/redis"); Process.Start("redis", "run nginx");
                    Process.Start(name, "run redis"); Run("echo", "docker run redis"); Run("dotnet", "publish -p:ContainerRepository=redis");
                    Console.WriteLine("docker run redis");
                    Cli.Wrap("ssh").WithArguments(["host", "uptime"]); Cli.Wrap("curl").WithArguments(["-O", "https://example.com/redis"]);
                }
                static readonly Dictionary<string, string> Help = new() { ["docker"] = "run redis", ["podman"] = "pull alpine" };
                static void Log(string program, string arguments) => Console.WriteLine($"{program} {arguments}");
                static void Logged() => Log("docker", "run redis");
            }
            """);
    }
}
