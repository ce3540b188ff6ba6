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

    void WriteProject() => folder.Write("app.csproj", """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Testcontainers.PostgreSql" Version="4.16.0" />
          </ItemGroup>
        </Project>
        """);
}
