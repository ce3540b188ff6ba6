using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>
/// The constants that Aspire's integrations keep for their images, and the tags to which its maintainers moved them by hand
/// (https://github.com/microsoft/aspire/pull/14555).
/// </summary>
public sealed partial class UpdateAspireTests : IAsyncLifetime
{
    // Class and prefix of its members | repository | old | the maintainers' choice | some tags of the repository at that time, with traps
    static readonly string[] rows =
    [
        "EventHubs | azure-messaging/eventhubs-emulator | 2.1.0 | 2.2.0 | latest 2.0.1 2.1.0 2.2.0 2.2.0-amd64 2.2.0-arm64",
        "ServiceBus SqlServer | mssql/server | 2022-latest | 2022-latest | 2019-latest 2022-latest 2022-CU23-ubuntu-22.04 2025-latest 2025-CU1-ubuntu-24.04",
        "Kafka | confluentinc/confluent-local | 8.1.0 | 8.1.1 | 7.9.5 8.0.3 8.1.0 8.1.1 8.1.1-1-ubi9 8.1.1.amd64 8.1.1.arm64 latest",
        "Kafka KafkaUi | kafbat/kafka-ui | v1.3.0 | v1.4.2 | main latest v1.2.0 v1.3.0 v1.4.0-rc1 v1.4.2 1.4.2 9d8f7e6",
        "Keycloak | keycloak/keycloak | 26.4 | 26.5 | 25.0 26 26.4 26.4.7 26.5 26.5.3 999.0.0-SNAPSHOT nightly latest",
        "Milvus | milvusdb/milvus | v2.5.17 | v2.5.27 | v2.4.23 v2.5.17 v2.5.27 v2.5.27-gpu v2.6.0 v2.6.9 2.5-20260112-1a2b3c4d v2.6-latest latest",
        "MySql | library/mysql | 9.5 | 9.6 | 8 8.0 8.4 8.4.8 9 9.5 9.5.0 9.6 9.6.0 9.6-oraclelinux9 lts innovation latest",
        "Oracle | database/free | 23.26.0.0 | 23.26.1.0 | 23.9.0.0 23.26.0.0 23.26.0.0-lite 23.26.1.0 23.26.1.0-amd64 23.26.1.0-lite latest",
        "Postgres | library/postgres | 17.6 | 18.2 | 16.12 17 17.6 17.8 17.8-alpine 18 18.2 18.2-trixie 18.2-alpine3.23 19beta1 latest",
        "Postgres PgAdmin | dpage/pgadmin4 | 9.9.0 | 9.12.0 | 8.14.0 9 9.9 9.9.0 9.12 9.12.0 2026-02-10-1 snapshot latest",
        "Postgres PgWeb | sosedoff/pgweb | 0.16.2 | 0.17.0 | 0.16.1 0.16.2 0.17.0 latest",
        "Qdrant | qdrant/qdrant | v1.15.5 | v1.16.3 | v1.15.5 v1.15.5-unprivileged v1.16 v1.16.3 v1.16.3-gpu-nvidia dev master latest",
        "Redis | library/redis | 8.2 | 8.6 | 7.4 8 8.2 8.2.4 8.4 8.6 8.6.0 8.6-alpine 8.6-rc1 8.8-m01 latest alpine",
        "Redis RedisInsight | redis/redisinsight | 2.70 | 3.0 | 2.68 2.70 2.70.1 3.0 3.0.2 latest edge",
        "SqlServer | mssql/server | 2022-latest | 2022-latest | 2022-latest",
        "Yarp | dotnet/nightly/yarp | 2.3.0-preview.4 | 2.3.0-preview.5 | 2.3-preview 2.3.0-preview.4 2.3.0-preview.5 2.3.0-preview.5-amd64 2.4.0-preview.1",
        "RabbitMQ | library/rabbitmq | 4.2 | 4.2 | 3.13 4 4.1 4.2 4.2.3 4.2-management 4.3-rc latest",
    ];

    readonly TemporaryFolder folder = new();
    readonly FakeImages images = new();
    FakeRegistry registry = null!;

    public async Task InitializeAsync() => registry = await FakeRegistry.StartAsync(images.AnswerAsync);

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Moves_the_constants_of_Aspire_to_the_choice_of_its_maintainers()
    {
        string[][] table = [.. rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries))];
        foreach (string[] row in table)
        {
            images.PushEach(row[1], row[4]);
        }

        string before = Code(table, column: 2);
        await AspireStub.CreateInAsync(folder, ("ContainerImageTags.cs", before), ("App.cs", Uses(table)));

        // Milvus 2.6 has a known problem with Aspire, which the maintainers note in a comment.
        folder.Write("App/.editorconfig", "root = true\n[*.cs]\noci_tag.update_limits = **/milvusdb/milvus=patch\n");

        CommandRun run = await CommandRun.OfAsync(folder, "update", "--path", "App", "--to", "major");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Code(table, column: 3), TextOf("App/ContainerImageTags.cs"));
        Assert.Equal(Uses(table), TextOf("App/App.cs"));
        Assert.StartsWith("0 updated at 0 places, 0 kept back, ", (await CommandRun.OfAsync(folder, "update", "--path", "App", "--to", "major")).Output);

        string[] arguments = ["build", "App", "--no-restore", "-p:UseSharedCompilation=false", "-nodereuse:false"];
        using Process build = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
        })!;
        string output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
    }

    string Code(string[][] table, int column) => string.Join("\n", table
        .GroupBy(row => row[0].Split(' ')[0])
        .Select(file => $$"""
            internal static class {{file.Key}}ContainerImageTags
            {
            {{string.Join("\n\n", file.Select(row => Members(row, column)))}}
            }

            """));

    // Aspire repeats each value in a comment; only the constants change.
    string Members(string[] row, int column)
    {
        string prefix = row[0].Split(' ') is [_, var own] ? own : "";
        string management = row[0] == "RabbitMQ" ? $"\n\n    public const string ManagementTag = $\"{{{prefix}Tag}}-management\";" : "";
        return $"""
                public const string {prefix}Registry = "{registry.Host}";

                /// <remarks>{row[1]}</remarks>
                public const string {prefix}Image = "{row[1]}";

                /// <remarks>{row[2]}</remarks>
                public const string {prefix}Tag = "{row[column]}";{management}
            """;
    }

    static string Uses(string[][] table)
    {
        var calls = new StringBuilder();
        foreach (string[] row in table)
        {
            string tags = row[0].Split(' ')[0] + "ContainerImageTags";
            string prefix = row[0].Split(' ') is [_, var own] ? own : "";
            string name = NotLetters().Replace(row[0], "").ToLowerInvariant();
            string last = row[0] == "RabbitMQ" ? $".WithImageTag({tags}.ManagementTag)" : "";
            calls.Append($"        builder.AddContainer(\"{name}\", {tags}.{prefix}Image, {tags}.{prefix}Tag).WithImageRegistry({tags}.{prefix}Registry);\n");
            if (last.Length > 0)
            {
                calls.Append($"        builder.AddContainer(\"m\", {tags}.Image).WithImageRegistry({tags}.Registry){last};\n");
            }
        }

        return $$"""
            using Aspire.Hosting;

            static class App
            {
                public static void Run(IDistributedApplicationBuilder builder)
                {
            {{calls}}    }
            }

            """;
    }

    string TextOf(string file) => Encoding.UTF8.GetString(folder.Read(file));

    [GeneratedRegex("[^A-Za-z]")]
    private static partial Regex NotLetters();
}
