using System.Text.Json;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Code of projects that are not restored: only what is certain without the types of the packages is reported.</summary>
public sealed class WithoutRestoreTests : IDisposable
{
    const string Problem = "ocitag: the C# code of 1 of 1 project is not compiled, since it is not restored; run 'dotnet restore'\n";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Each file reports the lines with a comment, and no others. Projects are opened slowly, so all files are in one.</summary>
    public static IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["Usings.cs"] = "global using Testcontainers.Redis;\nglobal using System;\n",
        ["Plain.cs"] = """
            using Testcontainers.PostgreSql;
            namespace Shop.Plain;
            class Data
            {
                readonly PostgreSqlContainer field = new PostgreSqlBuilder("postgres").Build(); // found
                readonly object named = new PostgreSqlBuilder(image: "postgres").WithDatabase("shop").Build(); // found
                readonly object global = new RedisBuilder().WithImage("redis").WithPortBinding(6379, true).Build(); // found
                readonly object qualified = new global::Testcontainers.MsSql.MsSqlBuilder("mcr.microsoft.com/mssql/server").Build(); // found
                PostgreSqlContainer Method() => new PostgreSqlBuilder("postgres") // found
                    .WithPassword(Secret.Of("shop"))
                    .Build();
                readonly object pinned = new PostgreSqlBuilder("postgres:17.2").Build();
                readonly object replaced = new PostgreSqlBuilder("postgres").WithImage("postgres:17.2").Build();
                readonly object last = new PostgreSqlBuilder("postgres:17.2").WithImage("postgres").Build(); // found
                readonly object own = new PostgreSqlBuilder("postgres").WithOwnDefaults().Build();
                readonly object modified = new PostgreSqlBuilder("postgres").WithCreateParameterModifier(p => p.Image = "a:1").Build();
                readonly PostgreSqlBuilder open = new PostgreSqlBuilder("postgres");
                readonly object unknown = new PostgreSqlBuilder(Images.Postgres).Build();
            }
            """,
        ["Base.cs"] = """
            using DotNet.Testcontainers.Builders;
            namespace Shop.Base;
            class Data
            {
                readonly object a = new ContainerBuilder().WithImage("nginx").WithCleanUp(true).Build(); // found
                readonly object b = new ContainerBuilder("nginx").Build(); // found
                readonly object c = new Docker.ContainerBuilder("nginx").Build();
            }
            """,
        ["Alias.cs"] = """
            using PostgreSqlBuilder = Shop.Other.Database;
            namespace Shop.Aliased;
            class Data
            {
                readonly object a = new PostgreSqlBuilder("postgres").Build();
            }
            """,
        ["NoUsing.cs"] = """
            namespace Shop.NoUsing;
            class Data
            {
                readonly object a = new PostgreSqlBuilder("postgres").Build();
                readonly object b = new Shop.Testcontainers.PostgreSqlBuilder("postgres").Build();
            }
            """,
        ["Static.cs"] = """
            using static Shop.Statics.Nested;
            using Testcontainers.Kafka;
            namespace Shop.Statics;
            static class Nested
            {
                public sealed class KafkaBuilder(string topic) { public object Build() => topic; }
            }
            class Data
            {
                readonly object a = new KafkaBuilder("kafka").Build();
            }
            """,
        ["Own.cs"] = """
            using Testcontainers.MongoDb;
            namespace Shop
            {
                public sealed class MongoDbBuilder(string name) { public object Build() => name; }
            }
            namespace Shop.Mongo
            {
                class Data
                {
                    readonly object a = new MongoDbBuilder("mongo").Build();
                }
            }
            """,
        ["Variables.cs"] = """
            using System.Threading.Tasks;
            using DotNet.Testcontainers.Builders;
            using Testcontainers.PostgreSql;
            namespace Shop.Variables;
            class Data
            {
                object Built()
                {
                    var builder = new PostgreSqlBuilder("postgres"); // found
                    return builder.Build();
                }
                async Task Changed(bool isSecret)
                {
                    var builder = new ContainerBuilder().WithImage("nginx").WithCleanUp(true); // found
                    builder = builder.WithName("web");
                    if (isSecret)
                    {
                        builder = builder.WithEnvironment("A", "b").WithPassword("p");
                    }

                    await using var container = builder.WithPortBinding(80, true).Build();
                    System.Func<object> again = () => builder.Build();
                }
                object Later()
                {
                    PostgreSqlBuilder builder;
                    builder = new PostgreSqlBuilder("postgres"); // found
                    return builder.Build();
                }
                object Field() { field = new PostgreSqlBuilder("postgres"); return field.Build(); }
                object Passed() { var b = new PostgreSqlBuilder("postgres"); b = Defaults.Of(b); return b.Build(); }
                object Unknown() { var b = new PostgreSqlBuilder("postgres"); b = b.WithOwnDefaults(); return b.Build(); }
                object Other() { var b = new PostgreSqlBuilder("postgres"); b = Defaults.Builder; return b.Build(); }
                object Captured() { var b = new PostgreSqlBuilder("postgres"); Defaults.Apply(() => b); return b.Build(); }
                void Unused() { var b = new PostgreSqlBuilder("postgres"); b = b.WithName("x"); }
                PostgreSqlBuilder Returned() { var b = new PostgreSqlBuilder("postgres"); b.Build(); return b; }
                PostgreSqlBuilder field;
            }
            """,
        ["Docker.cs"] = """
            using Docker.DotNet;
            using Docker.DotNet.Models;
            namespace Shop.Docker;
            class Containers(DockerClient client)
            {
                void Direct()
                {
                    client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = "nginx", HostConfig = new HostConfig() }); // found
                    client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "nginx" }, null, null); // found
                    client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "nginx", Tag = "latest" }, null, null); // found
                    client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "nginx", Tag = "1.27" }, null, null);
                    client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "nginx", Tag = Versions.Nginx }, null, null);
                    client.Images.CreateImageAsync(new ImagesCreateParameters { FromSrc = "-", Repo = "nginx" }, null, null);
                    client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = "nginx:1.27" });
                    client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = Versions.Nginx });
                    client.Containers.CreateContainerAsync(new() { Image = "nginx" }); // found
                    Own.Create(new CreateContainerParameters { Image = "nginx" });
                }
                void Variable()
                {
                    var created = new CreateContainerParameters { Image = "nginx" }; // found
                    created.Name = "web";
                    client.Containers.CreateContainerAsync(created);
                    var pulled = new ImagesCreateParameters { FromImage = "nginx" };
                    pulled.Tag = "1.27";
                    client.Images.CreateImageAsync(pulled, null, null);
                    var passed = new CreateContainerParameters { Image = "nginx" };
                    Own.Complete(passed);
                    client.Containers.CreateContainerAsync(passed);
                    var unused = new CreateContainerParameters { Image = "nginx" };
                }
                CreateContainerParameters Returned() => new CreateContainerParameters { Image = "nginx" };
            }
            """,
        ["DockerNoUsing.cs"] = """
            namespace Shop.NoDocker;
            class Containers
            {
                void Direct() => Client.CreateContainerAsync(new CreateContainerParameters { Image = "nginx" });
                void Other() => Client.CreateContainerAsync(new Shop.Models.CreateContainerParameters { Image = "nginx" });
            }
            """,
        ["Host.cs"] = """
            using Aspire.Hosting;
            namespace Shop.Host;
            static class Model
            {
                static void Main(string[] args)
                {
                    var builder = DistributedApplication.CreateBuilder(args);
                    builder.AddContainer("a", "nginx"); // found
                    builder.AddContainer("b", "nginx").WithHttpEndpoint(targetPort: 80).WithLifetime(ContainerLifetime.Persistent); // found
                    builder.AddContainer("c", "nginx", "latest"); // found
                    builder.AddContainer("d", "nginx", "1.27");
                    builder.AddContainer("e", "nginx:1.27");
                    builder.AddContainer("f", "nginx").WithImageTag("1.27");
                    builder.AddContainer("g", "nginx").WithDockerfile(".");
                    builder.AddContainer("h", "nginx").WithOwnDefaults();
                    builder.AddContainer("i", "nginx", Versions.Nginx);
                    var cache = builder.AddContainer("j", "redis").WithBindMount("a", "/a"); // found
                    builder.AddProject("k").WithReference(cache.GetEndpoint("tcp")).WaitFor(cache);
                    var web = builder.AddContainer("l", "nginx"); // found
                    builder.AddProject("m").WaitFor(web);
                    var tagged = builder.AddContainer("n", "nginx");
                    tagged.WithImageTag("1.27");
                    var passed = builder.AddContainer("o", "nginx");
                    Defaults.Apply(passed);
                    var database = builder.AddAzureCosmosDB("p").AddCosmosDatabase("q");
                    database.AddContainer("r", "nginx");
                    builder.Build().Run();
                }
                static IResourceBuilder<ContainerResource> Extend(this IDistributedApplicationBuilder builder) => builder.AddContainer("s", "nginx");
                static void More(this IDistributedApplicationBuilder builder) => builder.AddContainer("t", "nginx");
                static void More(this OtherBuilder builder) { builder.AddContainer("u", "nginx"); }
                static void Others(IDistributedApplicationBuilder builder) { builder.AddContainer("v", "nginx"); } // found
            }
            """,
        ["Disabled.cs"] = """
            #if NEVER
            class Data
            {
                readonly object a = new RedisBuilder("redis").Build();
            }
            #endif
            // new RedisBuilder("redis").Build()
            """,
    };

    [Fact]
    public async Task Reports_what_is_certain()
    {
        WriteProject();
        foreach ((string file, string text) in Files)
        {
            folder.Write(file, text);
        }

        CommandRun run = await CommandRun.OfAsync(folder, "check", "--format", "json");

        string[] expected =
        [
            .. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Split('\n')
                .Select((line, index) => (Text: line, Place: $"{file.Key}({index + 1})"))
                .Where(line => line.Text.TrimEnd().EndsWith("// found", StringComparison.Ordinal))
                .Select(line => line.Place)),
        ];
        using var report = JsonDocument.Parse(run.Output);
        JsonElement[] found = [.. report.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal(expected, found.Select(finding => $"{finding.GetProperty("file").GetString()}({finding.GetProperty("line").GetInt32()})"));
        Assert.All(found, finding => Assert.True(finding.GetProperty("withoutTypes").GetBoolean()));
        Assert.All(found, finding => Assert.EndsWith(" (found without types)", finding.GetProperty("message").GetString()));
        Assert.Equal((2, Problem), (run.ExitCode, run.Error));
    }

    /// <summary>The SDK of Aspire adds a using to all files.</summary>
    [Theory]
    [InlineData("<Import Project=\"Aspire.AppHost.Sdk.props\" Condition=\"false\" />", true)]
    [InlineData("<ItemGroup><PackageReference Include=\"Aspire.Hosting.AppHost\" Version=\"13.0.0\" /></ItemGroup>", true)]
    [InlineData("<ItemGroup><PackageReference Include=\"Aspire.Hosting.Testing\" Version=\"13.0.0\" /></ItemGroup>", false)]
    public async Task Uses_the_usings_of_Aspire(string element, bool isFound)
    {
        WriteProject(element);
        folder.Write("Program.cs", """
            var builder = DistributedApplication.CreateBuilder(args);
            builder.AddContainer("a", "nginx");
            builder.Build().Run();
            """);

        CommandRun run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(isFound, run.Output.StartsWith("Program.cs(2,28): warning OCI1001: Image 'nginx' has no tag or digest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_silent_if_a_variable_gets_another_image()
    {
        WriteProject();
        folder.Write("A.cs", """
            using Testcontainers.PostgreSql;
            class A
            {
                object Replaced() { var b = new PostgreSqlBuilder("postgres"); b = b.WithImage("postgres:17.2"); return b.Build(); }
            }
            """);

        Assert.DoesNotContain("OCI100", (await CommandRun.OfAsync(folder, "check")).Output);
    }

    [Theory]
    [InlineData("public static class E { public static object AddContainer(this object o, string name, string path) => o; }")]
    [InlineData("public static class E { extension(object o) { public object AddContainer(string name, string path) => o; } }")]
    [InlineData("namespace Own { public interface IDistributedApplicationBuilder { void AddContainer(string name, string path); } }")]
    public async Task Is_silent_if_a_project_declares_the_method_itself(string declaration)
    {
        WriteProject();
        folder.Write("E.cs", declaration);
        folder.Write("A.cs", """
            using Aspire.Hosting;
            class A
            {
                void Add(IDistributedApplicationBuilder builder) { builder.AddContainer("a", "nginx"); }
            }
            """);

        Assert.DoesNotContain("OCI1001", (await CommandRun.OfAsync(folder, "check")).Output);
    }

    [Fact]
    public async Task Marks_the_findings_in_text_and_SARIF_and_respects_options_and_pragmas()
    {
        WriteProject();
        folder.Write("A.cs", """
            using Testcontainers.Redis;
            class A
            {
                object a = new RedisBuilder("redis").Build();
            #pragma warning disable OCI1001
                object b = new RedisBuilder("redis").Build();
            #pragma warning restore OCI1001
                object c = new RedisBuilder("valkey").Build();
            }
            """);
        folder.Write(".editorconfig", "[*.cs]\noci_tag.ignored_images = valkey\n");
        folder.Write("Dockerfile", "FROM nginx\n");

        CommandRun run = await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--output", "a.sarif");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("A.cs(4,34): warning OCI1001: Image 'redis' has no tag or digest", run.Output);
        Assert.EndsWith("2 findings in 2 files (1 found without types)\n", run.Output);
        using var report = JsonDocument.Parse(folder.Read("a.sarif"));
        JsonElement[] results = [.. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.True(results[0].GetProperty("properties").GetProperty("withoutTypes").GetBoolean());
        Assert.False(results[1].TryGetProperty("properties", out _));
    }

    // A fix needs the types: the code may contain more than is certain.
    [Fact]
    public async Task Pins_nothing()
    {
        WriteProject();
        folder.Write("A.cs", "using Testcontainers.Redis;\nclass A { object a = new RedisBuilder(\"redis\").Build(); }\n");
        folder.Write("oci-images.lock.json", $$"""
            { "version": 1, "images": { "docker.io/library/redis:latest": { "tag": "7.4.1", "digest": "sha256:{{new string('a', 64)}}" } } }
            """);

        CommandRun run = await CommandRun.OfAsync(folder, "fix");

        Assert.Equal(new CommandRun(2, "0 pinned, 0 left\n", Problem), run);
    }

    void WriteProject(string element = "") => folder.Write("app.csproj", $$"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Testcontainers.PostgreSql" Version="4.16.0" />
          </ItemGroup>
          {{element}}
        </Project>
        """);
}
