using System.Diagnostics;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>
/// The constants that Aspire's integrations keep for their images, and the tags to which its maintainers moved them by hand
/// (https://github.com/microsoft/aspire/pull/14555), used as in its integrations. The move of Postgres was taken back then, and made to 18.3 in a later change.
/// </summary>
public sealed partial class UpdateAspireTests : UpdateTest
{
    // Class and prefix of its members | form of the use | repository | old | the maintainers' choice | some tags of the repository at that time, with traps
    static readonly string[] rows =
    [
        "EventHubs | annotation | azure-messaging/eventhubs-emulator | 2.1.0 | 2.2.0 | latest 2.0.1 2.1.0 2.2.0 2.2.0-amd64 2.2.0-arm64",
        "ServiceBus | annotation | azure-messaging/servicebus-emulator | 2.0.0 | 2.0.0 | latest 1.1.2 2.0.0 2.0.0-amd64",
        "ServiceBus SqlServer | container | mssql/server | 2022-latest | 2022-latest | 2019-latest 2022-latest 2022-CU23-ubuntu-22.04 2025-latest",
        "Kafka | server | confluentinc/confluent-local | 8.1.0 | 8.1.1 | 7.9.5 8.0.3 8.1.0 8.1.1 8.1.1-1-ubi9 8.1.1.amd64 8.1.1.arm64 latest",
        "Kafka KafkaUi | tool | kafbat/kafka-ui | v1.3.0 | v1.4.2 | main latest v1.2.0 v1.3.0 v1.4.0-rc1 v1.4.2 1.4.2 9d8f7e6",
        "Keycloak | steps | keycloak/keycloak | 26.4 | 26.5 | 25.0 26 26.4 26.4.7 26.5 26.5.3 999.0.0-SNAPSHOT nightly latest",
        "Milvus | server | milvusdb/milvus | v2.5.17 | v2.5.27 | v2.4.23 v2.5.17 v2.5.27 v2.5.27-gpu v2.6.0 v2.6.9 2.5-20260112-1a2b3c4d v2.6-latest",
        "MySql | server | library/mysql | 9.5 | 9.6 | 8 8.0 8.4 8.4.8 9 9.5 9.5.0 9.6 9.6.0 9.6-oraclelinux9 lts innovation latest",
        "Oracle | server | database/free | 23.26.0.0 | 23.26.1.0 | 23.9.0.0 23.26.0.0 23.26.0.0-lite 23.26.1.0 23.26.1.0-amd64 23.26.1.0-lite latest",
        "Postgres | server | library/postgres | 17.6 | 18.2 | 16.12 17 17.6 17.8 17.8-alpine 18 18.2 18.2-trixie 18.2-alpine3.23 19beta1 latest",
        "Postgres PgAdmin | tool | dpage/pgadmin4 | 9.9.0 | 9.12.0 | 8.14.0 9 9.9 9.9.0 9.12 9.12.0 2026-02-10-1 snapshot latest",
        "Postgres PgWeb | tool | sosedoff/pgweb | 0.16.2 | 0.17.0 | 0.16.1 0.16.2 0.17.0 latest",
        "Qdrant | server | qdrant/qdrant | v1.15.5 | v1.16.3 | v1.15.5 v1.15.5-unprivileged v1.16 v1.16.3 v1.16.3-gpu-nvidia dev master latest",
        "Redis | server | library/redis | 8.2 | 8.6 | 7.4 8 8.2 8.2.4 8.4 8.6 8.6.0 8.6-alpine 8.6-rc1 8.8-m01 latest alpine",
        "Redis RedisInsight | tool | redis/redisinsight | 2.70 | 3.0 | 2.68 2.70 2.70.1 3.0 3.0.2 latest edge",
        "SqlServer | server | mssql/server | 2022-latest | 2022-latest | 2022-latest",
        "RabbitMQ | server | library/rabbitmq | 4.2 | 4.2 | 3.13 4 4.1 4.2 4.2.3 4.2-management 4.3-rc latest",

        // Its tag is also a part of a text that is no known image, so it stays.
        "Yarp | steps | dotnet/nightly/yarp | 2.3.0-preview.4 | 2.3.0-preview.4 | 2.3-preview 2.3.0-preview.4 2.3.0-preview.5 2.4.0-preview.1",
    ];

    [Fact]
    public async Task Moves_the_constants_of_Aspire_to_the_choice_of_its_maintainers()
    {
        string[][] table = [.. rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries))];
        foreach (string[] row in table)
        {
            Images.PushEach(row[2], row[5]);
        }

        string before = Code(table, column: 3);
        await AspireStub.CreateInAsync(Folder, ("ContainerImageTags.cs", before), ("App.cs", Uses(table)));

        // Milvus 2.6 has a known problem with Aspire, which the maintainers note in a comment.
        Folder.Write("App/.editorconfig", "root = true\n[*.cs]\noci_tag.update_limits = **/milvusdb/milvus=patch\n");

        CommandRun run = await RunAsync("update", "--path", "App", "--to", "major");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        string yarp = Image("dotnet/nightly/yarp:2.3.0-preview.4");
        string kept = Assert.Single(run.Output.Split('\n'), line => line.Contains(" is not moved ", StringComparison.Ordinal));
        Assert.Equal($"'{yarp}' is not moved to '2.3.0-preview.5': code also uses the text for something other than an image", kept);
        string place = run.Output.Split('\n').SkipWhile(line => line != kept).ElementAt(1);
        Assert.Matches(@"^  App/ContainerImageTags\.cs\(\d+,\d+\): see App/App\.cs\(\d+,\d+\)$", place);
        Assert.Equal(Code(table, column: 4), TextOf("App/ContainerImageTags.cs"));
        Assert.Equal(Uses(table), TextOf("App/App.cs"));
        Assert.StartsWith($"'{yarp}' is not moved", (await RunAsync("update", "--path", "App", "--to", "major")).Output);

        string[] arguments = ["build", "App", "--no-restore", "-p:UseSharedCompilation=false", "-nodereuse:false"];
        using Process build = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Folder.FullPath,
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
        string prefix = PrefixOf(row);
        string management = row[0] == "RabbitMQ" ? $"\n\n    public const string ManagementTag = $\"{{{prefix}Tag}}-management\";" : "";
        return $"""
                public const string {prefix}Registry = "{Registry.Host}";

                /// <remarks>{row[2]}</remarks>
                public const string {prefix}Image = "{row[2]}";

                /// <remarks>{row[3]}</remarks>
                public const string {prefix}Tag = "{row[column]}";{management}
            """;
    }

    static string PrefixOf(string[] row) => row[0].Split(' ') is [_, var own] ? own : "";

    // The code of the integrations, which are libraries: callers pass the callbacks.
    static string Uses(string[][] table) => $$"""
        using System;
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;

        public static class Integrations
        {
        {{string.Concat(table.Select(Use))}}
            public static void WithManagementPlugin(ContainerImageAnnotation annotation)
            {
                if (annotation.Registry is RabbitMQContainerImageTags.Registry && annotation.Image == RabbitMQContainerImageTags.Image)
                {
                    annotation.Tag = RabbitMQContainerImageTags.ManagementTag;
                }
            }

            static string YarpImageName(string given) => given.Length > 0 ? given : $"{YarpContainerImageTags.Image}:{YarpContainerImageTags.Tag}";
        }

        """;

    static string Use(string[] row)
    {
        string name = NotLetters().Replace(row[0], "");
        string tags = $"{row[0].Split(' ')[0]}ContainerImageTags.{PrefixOf(row)}";
        return row[1] switch
        {
            "server" => $$"""
                    public static IResourceBuilder Add{{name}}(this IDistributedApplicationBuilder builder) => builder
                        .AddResource(new object())
                        .WithHttpEndpoint(targetPort: 80)
                        .WithImage({{tags}}Image, {{tags}}Tag)
                        .WithImageRegistry({{tags}}Registry);


                """,
            "steps" => $$"""
                    public static IResourceBuilder Add{{name}}(this IDistributedApplicationBuilder builder)
                    {
                        var resource = builder.AddResource(new object());
                        return resource
                            .WithImage({{tags}}Image)
                            .WithImageRegistry({{tags}}Registry)
                            .WithImageTag({{tags}}Tag);
                    }


                """,
            "tool" => $$"""
                    public static IResourceBuilder With{{name}}(this IResourceBuilder builder, Action<IResourceBuilder>? configureContainer = null)
                    {
                        var container = builder.ApplicationBuilder.AddResource(new object())
                            .WithImage({{tags}}Image, {{tags}}Tag)
                            .WithImageRegistry({{tags}}Registry)
                            .WithHttpEndpoint(targetPort: 80);
                        configureContainer?.Invoke(container);
                        container.WithHttpEndpoint(targetPort: 81);
                        return builder;
                    }


                """,
            "annotation" => $$"""
                    public static IResourceBuilder Run{{name}}(this IResourceBuilder builder, Action<IResourceBuilder>? configureContainer = null)
                    {
                        builder
                            .WithHttpEndpoint(targetPort: 80)
                            .WithAnnotation(new ContainerImageAnnotation { Registry = {{tags}}Registry, Image = {{tags}}Image, Tag = {{tags}}Tag });
                        builder.ApplicationBuilder.AddContainer("sql", "acme/sql", "latest").WithImageRegistry("registry.example");
                        configureContainer?.Invoke(builder.ApplicationBuilder.AddResource(builder));
                        return builder;
                    }


                """,
            _ => $$"""
                    public static IResourceBuilder Add{{name}}(this IResourceBuilder builder) =>
                        builder.ApplicationBuilder.AddContainer("sql", image: {{tags}}Image, tag: {{tags}}Tag).WithImageRegistry({{tags}}Registry);


                """,
        };
    }

    [GeneratedRegex("[^A-Za-z]")]
    private static partial Regex NotLetters();
}
