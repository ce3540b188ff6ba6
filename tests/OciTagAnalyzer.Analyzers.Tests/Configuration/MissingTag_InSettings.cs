using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Configuration;

/// <summary>Values in the project's files that code reads by their key and passes to a sink.</summary>
public sealed class MissingTag_InSettings
{
    const string Usings = """
        using System;
        using System.Collections.Generic;
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    /// <summary>Returns a class that starts the image of the expression <paramref name="image"/>.</summary>
    static string Starter(string image) =>
        Usings + "class Starter { object Start(IConfiguration cfg, IConfigurationSection section, IConfiguration namedSection, string unknown) => "
        + "new ContainerBuilder(" + image + "); } "
        + """
            static class Keys { public static readonly string Section = "Worker"; public static readonly string Unknown = Environment.MachineName;
            public static string Image; }
            """;

    static Task Read(string image, string json) => OfProject(Starter(image), ("/app/appsettings.json", json));

    public sealed class Reports
    {
        [Theory]
        [InlineData("""cfg["Worker:Image"]""")]
        [InlineData("""cfg["worker:IMAGE"]""")]
        [InlineData("""cfg["Worker:Image"]!""")]
        [InlineData("""cfg["Worker:Image"] ?? throw new Exception()""")]
        [InlineData("""cfg["Worker:Image"] ?? "redis:7" """)]
        [InlineData("""cfg.GetSection("Worker")["Image"]""")]
        [InlineData("""cfg.GetSection("Worker:Image").Value""")]
        [InlineData("""cfg.GetSection("Worker").GetRequiredSection("Image").Value""")]
        [InlineData("""cfg.GetSection("Worker:Image").Get<string>()""")]
        [InlineData("""cfg.GetValue<string>("Worker:Image")""")]
        [InlineData("""cfg.GetSection("Worker").GetValue<string>("Image")""")]
        [InlineData("""cfg.GetValue("Worker:Image", "redis:7")""")]
        [InlineData("""(string)cfg.GetValue(typeof(string), "Worker:Image")""")]
        [InlineData("""cfg[ConfigurationPath.Combine("Worker", "Image")]""")]
        [InlineData("""cfg["Worker" + ":" + "Image"]""")]
        [InlineData("""cfg[Keys.Section + ":Image"]""")]
        [InlineData("""cfg[$"{Keys.Section}:{nameof(Keys.Image)}"]""")]
        [InlineData("""$"mirror.example/{cfg["Worker:Image"]}" """)]
        [InlineData("""unknown + "/" + cfg["Worker:Image"]""")]
        public Task values_that_are_read_by_key(string read) => Read(read, """
            { "Worker": { "Image": "{|OCI1001:team/app|}", "Other": "team/app" }, "Image": "team/app" }
            """);

        [Theory]
        [InlineData("""cfg.GetValue<string>(key: "Worker:Image", defaultValue: null)""")]
        [InlineData("""cfg.GetSection(nameof(Worker)).GetSection("Image").Get<string>() ?? throw new InvalidOperationException()""")]
        [InlineData("""unknown == "x" ? cfg["Worker:Image"] : "redis:7" """)]
        public Task values_that_are_read_in_other_ways(string read) => OfProject(
            Starter(read) + " class Worker;", ("/app/appsettings.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""));

        [Theory]
        [InlineData("""{ "Worker:Image": "{|OCI1001:team/app|}" }""")]
        [InlineData("""{ "WORKER": { "image": "{|OCI1001:team/app|}" } }""")]
        [InlineData("""{ "Worker": { "Image": "{|OCI1001:team\/app|}" } }""")]
        [InlineData("""{ "Worker": { "Image": "{|OCI1001:team/app|}", "More": [1, 2""")]
        [InlineData("""{ "Worker": { "Image": "{|OCI1001:team/app|}" }, "Worker": { "Image": "{|OCI1001:team/app|}" } }""")]
        [InlineData("""{ /* one */ "Worker": { "Image": "{|OCI1002:team/app:latest|}", }, }""")]
        [InlineData("""{ "Worker": { "Image": "{|OCI1004:Team/App|}" } }""")]
        public Task every_way_to_write_a_key(string json) => Read("""cfg["Worker:Image"]""", json);

        [Fact]
        public Task the_values_of_a_loop() => OfProject(
            Usings + """
            class Starter
            {
                void Start(IConfiguration cfg)
                {
                    foreach (var child in cfg.GetSection("Workers").GetChildren())
                    {
                        _ = new ContainerBuilder(child["Image"]);
                        _ = new ContainerBuilder(child.GetValue<string>("Helper:Image"));
                    }

                    foreach (string image in cfg.GetSection("Images").Get<string[]>())
                    {
                        _ = new ContainerBuilder(image);
                    }
                }
            }
            """,
            ("/app/appsettings.json", """
            {
              "Workers": [{ "Image": "{|OCI1001:team/one|}" }, { "Image": "team/two:2", "Helper": { "Image": "{|OCI1001:team/three|}" } }],
              "Images": ["{|OCI1001:team/four|}", "team/five:5"]
            }
            """));

        [Fact]
        public Task a_value_that_is_forwarded_by_a_member_of_the_project() => OfProject(
            Usings + """
            static class Factory { public static object Start(string image) => new ContainerBuilder(image); }
            class Starter { object Start(IConfiguration cfg) => Factory.Start(cfg["Worker:Image"]); }
            """,
            ("/app/appsettings.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""));

        [Theory]
        [InlineData("""
            class Starter { readonly string image; public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; }
            object Start() => new ContainerBuilder(image); }
            """)]
        [InlineData("""
            class Starter { readonly string image; public Starter(IConfiguration cfg, string image) => this.image = cfg["Worker:Image"] ?? image;
            object Start() => new ContainerBuilder(image); }
            """)]
        [InlineData("""
            class Starter { readonly string image; public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; } object Start() => With(image);
            object With(string image) => new ContainerBuilder(image); }
            """)]
        [InlineData("""
            class Starter { readonly string image; public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; } public Starter() { image = "redis:7"; }
            object Start() => new ContainerBuilder(image); }
            """)]
        [InlineData("""class Starter(IConfiguration cfg) { string Image => cfg["Worker:Image"]; object Start() => new ContainerBuilder(Image); }""")]
        public Task a_value_in_a_field_or_property(string starter) => OfProject(
            Usings + starter, ("/app/appsettings.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""));

        [Fact]
        public Task a_value_that_is_assigned_to_options() => OfProject(
            Usings + """
            class WorkerOptions { public string Image { get; set; } }
            class Starter { object Start(WorkerOptions worker) => new ContainerBuilder(worker.Image); }
            class Setup
            {
                void Set(IServiceCollection services, IConfiguration cfg)
                {
                    var key = "Worker:Image";
                    services.Configure<WorkerOptions>(o => o.Image = cfg[key]);
                }
            }
            """,
            ("/app/appsettings.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""));

        [Fact]
        public Task each_file_separately() => OfProject(
            Starter("""cfg["Worker:Image"]"""),
            ("/app/appsettings.json", """{ "Worker": { "Image": "team/app:1" } }"""),
            ("/app/appsettings.Development.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""));

        [Fact]
        public Task a_floating_tag_at_its_location() => OfProject(
            Starter("""cfg["Worker:Repository"] + ":" + cfg["Worker:Tag"]"""),
            ("/app/appsettings.json", """{ "Worker": { "Repository": "team/app", "Tag": "1" } }"""),
            ("/app/appsettings.Development.json", """{ "Worker": { "Tag": "{|OCI1002:latest|}" } }"""));

        [Theory]
        [InlineData("""Environment.GetEnvironmentVariable("Worker__Image")""")]
        [InlineData("""Environment.GetEnvironmentVariable("WORKER__IMAGE")""")]
        [InlineData("""cfg["Worker:Image"]""")]
        public Task environment_variables(string read) => OfProject(
            Starter(read),
            ("/app/.env", "OTHER=team/app\nWorker__Image={|OCI1001:team/app|}\n"),
            ("/app/Properties/launchSettings.json", """
                { "profiles": { "Worker": { "environmentVariables": { "DOTNET_ENVIRONMENT": "Development",
                "Worker__Image": "{|OCI1001:team/app|}" } } } }
                """));

        [Fact]
        public Task a_variable_with_a_prefix_that_the_host_removes() => OfProject(
            Starter("""cfg["Worker:Image"]"""),
            ("/app/Properties/launchSettings.json", """
                { "profiles": { "Worker": { "environmentVariables": { "DOTNET_Worker__Image": "{|OCI1001:team/app|}" } } } }
                """));

        [Fact]
        public Task files_that_code_adds() => OfProject(
            Usings + """
            class Starter
            {
                IConfiguration Configure(string environment) => new ConfigurationBuilder()
                    .AddJsonFile("workers.json")
                    .AddJsonFile($"settings/workers.{environment}.json", optional: true)
                    .AddXmlFile("workers.xml")
                    .AddIniFile("./workers.ini")
                    .AddJsonFile(System.IO.Path.Combine(AppContext.BaseDirectory, "more.json"))
                    .AddJsonFile($"{environment}.json")
                    .Build();

                object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]);
            }
            """,
            ("/app/workers.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""),
            ("/app/settings/workers.Production.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""),
            ("/app/workers.xml", "<configuration><Worker><Image>{|OCI1001:team/app|}</Image></Worker></configuration>"),
            ("/app/workers.ini", "[Worker]\nImage={|OCI1001:team/app|}\n"),
            ("/app/more.json", """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }"""),
            ("/app/other.json", """{ "Worker": { "Image": "team/app" } }"""),
            ("/app/other.xml", "<configuration><Worker><Image>team/app</Image></Worker></configuration>"),
            ("/app/other.ini", "[Worker]\nImage=team/app\n"));

        [Theory]
        [InlineData("""
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Worker:Image"] = "{|OCI1001:redis|}",
            ["Worker:Name"] = "redis" });
            """)]
        [InlineData("""new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { { "Worker:Image", "{|OCI1001:redis|}" } });""")]
        [InlineData("""new ConfigurationBuilder().AddInMemoryCollection(new[] { new KeyValuePair<string, string?>("Worker:Image", "{|OCI1001:redis|}") });""")]
        [InlineData("""new ConfigurationBuilder().AddInMemoryCollection([new("Worker:Image", "{|OCI1001:redis|}")]);""")]
        [InlineData("""
            var values = new Dictionary<string, string?> { ["Worker:Image"] = "{|OCI1001:redis|}" };
            new ConfigurationBuilder().AddInMemoryCollection(values);
            """)]
        [InlineData("""
            _ = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
            {
                InitialData = new Dictionary<string, string?> { ["Worker:Image"] = "{|OCI1001:redis|}" },
            };
            """)]
        [InlineData("""cfg["Worker:Image"] = "{|OCI1001:redis|}";""")]
        [InlineData("""cfg.GetSection("Worker")["Image"] = "{|OCI1001:redis|}";""")]
        [InlineData("""Environment.SetEnvironmentVariable("Worker__Image", "{|OCI1001:redis|}");""")]
        public Task values_that_code_assigns_to_a_key(string statement) => OfProject(
            Usings + """
            class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]); }
            class Setup { void Set(IConfiguration cfg) { 
            """ + statement + " } }");

        [Fact]
        public Task values_that_code_assigns_to_a_key_of_a_host() => OfProject(
            Usings + """
            class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]); }
            class Setup { void Set(Microsoft.AspNetCore.Hosting.IWebHostBuilder host) => host.UseSetting("Worker:Image", "{|OCI1001:redis|}")
                .UseSetting("Worker:Name", "redis"); }
            namespace Microsoft.AspNetCore.Hosting { interface IWebHostBuilder { IWebHostBuilder UseSetting(string key, string value); } }
            """);

        [Fact]
        public Task a_prefix_of_environment_variables() => OfProject(
            Usings + """
            class Starter
            {
                IConfiguration Configure() => new ConfigurationBuilder().AddEnvironmentVariables("SHOP_").Build();
                object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]);
            }
            """,
            ("/app/.env", "SHOP_Worker__Image={|OCI1001:team/app|}\nTAVERN_Worker__Image=team/app\n"));
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("""cfg[unknown]""")]
        [InlineData("""cfg["Worker:" + unknown]""")]
        [InlineData("""cfg[$"{unknown}:Image"]""")]
        [InlineData("""cfg[Keys.Unknown + "Image"]""")]
        [InlineData("""cfg.GetSection(unknown)["Image"]""")]
        [InlineData("""section["Image"]""")]
        [InlineData("""namedSection["Image"]""")]
        [InlineData("""cfg.GetConnectionString("Worker:Image")""")]
        [InlineData("""cfg["Worker:Image"] + ":7" """)]
        [InlineData("""cfg["Worker:Image"] + unknown""")]
        [InlineData("""$"{cfg["Worker:Image"]}:{cfg["Worker:Tag"]}" """)]
        [InlineData("""cfg["Worker:Tag"] is null ? cfg["Worker:Image"] : $"{cfg["Worker:Image"]}:{cfg["Worker:Tag"]}" """)]
        [InlineData("""$"{cfg["Worker:Image"]}:{cfg["Worker:Version"]}" """)]
        [InlineData("""Environment.GetEnvironmentVariable("Worker__Image")""")]
        public Task completed_or_unknown_values(string read) => Read(read, """{ "Worker": { "Image": "team/app", "Tag": "7" }, "Image": "team/app" }""");

        [Theory]
        [InlineData("""{ "Worker": { "Image": "team/app:7" } }""")]
        [InlineData("""{ "Worker": { "Image": "" } }""")]
        [InlineData("""{ "Worker": { "Image": null } }""")]
        [InlineData("""{ "Worker": { "Image": "#{WorkerImage}#" } }""")]
        [InlineData("""{ "Worker": { "Image": "${WORKER_IMAGE}" } }""")]
        [InlineData("""{ "Worker": { "Image": "__WORKER_IMAGE__" } }""")]
        [InlineData("""{ "Worker": { "Image": "@@WORKER_IMAGE@@" } }""")]
        [InlineData("""{ "Worker": { "Image": "[worker image]" } }""")]
        [InlineData("""{ "Worker": { "Image": "SET_BY_PIPELINE" } }""")]
        [InlineData("""{ "Worker": { "Image": "Set in the environment" } }""")]
        [InlineData("""{ "Worker": { "Image": "***" } }""")]
        [InlineData("""{ "Worker": { "Image": { "Name": "team/app" } } }""")]
        [InlineData("""{ "Worker": [{ "Image": "team/app" }] }""")]
        [InlineData("""{ "Other": { "Worker": { "Image": "team/app" } } }""")]
        [InlineData("""{ "Worker": { "Image" """)]
        public Task tagged_values_and_other_texts(string json) => Read("""cfg["Worker:Image"]""", json);

        [Fact]
        public Task a_value_with_a_tag_in_the_base_file() => OfProject(
            Starter("""cfg["Worker:Repository"] + ":" + cfg["Worker:Tag"]"""),
            ("/app/appsettings.json", """{ "Worker": { "Tag": "1" } }"""),
            ("/app/appsettings.Development.json", """{ "Worker": { "Repository": "team/app" } }"""));

        [Theory]
        [InlineData("""public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; image = image + ":7"; }""")]
        [InlineData("""
            public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; Complete(ref image); }
            static void Complete(ref string image) => image += ":7";
            """)]
        [InlineData("""public Starter(IConfiguration cfg) { image = cfg["Worker:Image"]; image += ":7"; }""")]
        [InlineData("""public Starter(IConfiguration cfg, string image) { image = cfg["Worker:Image"]; }""")]
        public Task a_field_that_may_have_another_value(string members) => OfProject(
            Usings + "class Starter { readonly string image; object Start() => new ContainerBuilder(image); " + members + " }",
            ("/app/appsettings.json", """{ "Worker": { "Image": "team/app" } }"""));

        [Fact]
        public Task a_value_that_is_joined_with_a_tag_elsewhere() => OfProject(
            Usings + """
            class First { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"]); }
            class Second { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"] + ":7"); }
            """,
            ("/app/appsettings.json", """{ "Worker": { "Image": "team/app" } }"""));

        [Fact]
        public Task a_value_that_is_an_image_by_its_key() => Read(
            """cfg["Worker:ContainerImage"]""", """{ "Worker": { "ContainerImage": "team/app" } }""");

        [Fact]
        public Task a_value_with_an_ignore_comment() => Read(
            """cfg["Worker:Image"]""",
            """
            { "Worker": {
              "Image": "team/app" // oci-tag: ignore OCI1001
            } }
            """);

        [Fact]
        public Task a_variable_with_a_prefix_that_only_a_host_removes() => OfProject(
            Starter("""Environment.GetEnvironmentVariable("Worker__Image")"""), ("/app/.env", "DOTNET_Worker__Image=team/app\n"));

        [Theory]
        [InlineData("""cfg["Worker:Image"] + ":" + Environment.GetEnvironmentVariable("Worker__Tag")""")]
        [InlineData("""string.Format("{0}:{1}", cfg["Worker:Image"], cfg["Worker:Version"])""")]
        [InlineData("""cfg["Worker:Image"].Replace(":debug", "")""")]
        [InlineData("""cfg["Worker:Images:" + unknown]""")]
        public Task values_that_code_or_the_environment_completes(string read) => Read(read, """
            { "Worker": { "Image": "team/app", "Tag": "latest", "Images": { "a": "team/app" } } }
            """);

        [Fact]
        public Task a_file_that_no_code_adds() => OfProject(
            Starter("""cfg["Worker:Image"]"""), ("/app/workers.json", """{ "Worker": { "Image": "team/app" } }"""));
    }
}
