using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Configuration;

/// <summary>Values in the project's files that are bound to a property that flows into a sink.</summary>
public sealed class MissingTag_InBoundSettings
{
    const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Diagnostics.CodeAnalysis;
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    const string Options = "class WorkerOptions { public string Image { get; set; } public string Tag { get; set; } public string Name { get; set; } }";

    const string Starter = "class Starter(IOptions<WorkerOptions> options) { object Start() => new ContainerBuilder(options.Value.Image); }";

    static Task Of(string json, params string[] code) => OfProject(Usings + string.Join("\n", code), ("/app/appsettings.json", json));

    static string Setup(string statements) =>
        "class Setup { void Set(IServiceCollection services, IConfiguration cfg, IConfigurationSection section, string unknown) { " + statements + " } }";

    public sealed class Reports
    {
        const string Json = """{ "Worker": { "Image": "{|OCI1001:team/app|}", "Name": "team/app" }, "Image": "team/app" }""";

        [Theory]
        [InlineData("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));""")]
        [InlineData("""services.Configure<WorkerOptions>("name", cfg.GetSection("Worker"));""")]
        [InlineData("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"), binder => binder.ErrorOnUnknownConfiguration = true);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().Bind(cfg.GetSection("Worker"));""")]
        [InlineData("""services.AddOptions<WorkerOptions>("name").Bind(cfg.GetSection("Worker")).Validate(o => o.Name != null);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration("Worker");""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration("worker");""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration(Names.Section);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration(Names.Kept);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration(Names.Named);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().Configure<IConfiguration>((options, settings) => settings.GetSection("Worker").Bind(options));""")]
        [InlineData("""var worker = cfg.GetSection("Worker"); services.Configure<WorkerOptions>(worker);""")]
        [InlineData("""services.AddSingleton(cfg.GetSection("Worker").Get<WorkerOptions>());""")]
        [InlineData("""services.AddSingleton(cfg.GetRequiredSection("Worker").Get<WorkerOptions>(b => b.BindNonPublicProperties = false));""")]
        [InlineData("""_ = (WorkerOptions)cfg.GetSection("Worker").Get(typeof(WorkerOptions));""")]
        [InlineData("""var options = new WorkerOptions(); cfg.GetSection("Worker").Bind(options);""")]
        [InlineData("""var options = new WorkerOptions(); cfg.Bind("Worker", options);""")]
        public Task bound_values(string binding) => Of(
            Json,
            Options,
            Starter,
            Setup(binding),
            """
                static class Names { public static string Section => "Worker"; public static string Kept { get; } = "Worker";
                public static readonly string Named = nameof(Worker); class Worker; }
                """);

        [Theory]
        [InlineData("class WorkerOptions { public required string Image { get; init; } }")]
        [InlineData("class Base { public string Image { get; set; } } class WorkerOptions : Base;")]
        [InlineData("record WorkerOptions(string Image);")]
        [InlineData("""record WorkerOptions { public string Image { get; init; } = "redis:7"; }""")]
        [InlineData("""class WorkerOptions { [ConfigurationKeyName("Image")] public string ImageName { get; set; } public string Image => ImageName; }""")]
        [InlineData("class Generic<T> { public string Image { get; set; } public T More { get; set; } } class WorkerOptions : Generic<int>;")]
        [InlineData("class WorkerOptions { public string Image { get; set; } public WorkerOptions Inner { get; set; } }")]
        public Task every_kind_of_options_type(string options) => Of(Json, options, Starter, Setup("""
            services.Configure<WorkerOptions>(cfg.GetSection("Worker"));
            """));

        [Fact]
        public Task nested_values() => Of(
            """
            {
              "Shop": {
                "Database": { "image-name": "{|OCI1001:team/db|}" },
                "Workers": [{ "Image": "{|OCI1001:team/one|}" }, { "Image": "team/two:2" }],
                "Named": { "a": { "Image": "{|OCI1001:team/three|}" }, "b": { "Image": "team/four:4" } },
                "Images": ["{|OCI1001:team/five|}", "team/six:6"],
                "More": { "x": "{|OCI1001:team/seven|}" },
                "Names": ["team/eight"]
              }
            }
            """,
            """
            class ShopOptions
            {
                public DatabaseOptions Database { get; } = new();
                public List<WorkerOptions> Workers { get; set; }
                public Dictionary<string, WorkerOptions> Named { get; set; }
                public string[] Images { get; set; }
                public IReadOnlyDictionary<string, string> More { get; set; }
                public ImmutableArray<string> Names { get; set; }
                public ShopOptions Parent { get; set; }
            }
            class DatabaseOptions { [ConfigurationKeyName("image-name")] public string Image { get; set; } }
            class WorkerOptions { public string Image { get; set; } }
            class Starter(IOptionsMonitor<ShopOptions> options)
            {
                void Start(WorkerOptions worker)
                {
                    var shop = options.CurrentValue;
                    _ = new ContainerBuilder(shop.Database.Image);
                    _ = new ContainerBuilder(worker.Image);
                    foreach (var image in shop.Images)
                    {
                        _ = new ContainerBuilder(image);
                    }

                    foreach (var pair in shop.More)
                    {
                        _ = new ContainerBuilder(pair.Value);
                    }

                    foreach (var name in shop.Names)
                    {
                        Console.WriteLine(name);
                    }
                }
            }
            """,
            Setup("""services.Configure<ShopOptions>(cfg.GetSection("Shop"));"""));

        [Theory]
        [InlineData("""object Start(IOptionsSnapshot<WorkerOptions> o) => new ContainerBuilder(o.Value.Image);""")]
        [InlineData("""object Start(IOptionsMonitor<WorkerOptions> o) => new ContainerBuilder(o.CurrentValue.Image);""")]
        [InlineData("""object Start(IOptionsMonitor<WorkerOptions> o) => new ContainerBuilder(o.Get("name").Image);""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o?.Image ?? "redis:7");""")]
        [InlineData("""
            readonly WorkerOptions worker; public Starter(IOptions<WorkerOptions> o) { worker = o.Value; }
            object Start() => new ContainerBuilder(worker.Image);
            """)]
        [InlineData("""
            readonly string image; public Starter(IOptions<WorkerOptions> o) { image = o.Value.Image; } object Start() => new ContainerBuilder(image);
            """)]
        [InlineData("""object Start(WorkerOptions o) { var image = o.Image; return new ContainerBuilder("mirror.example/" + image); }""")]
        [InlineData("""object Start(IOptions<WorkerOptions> o) => With(o.Value.Image); object With(string image) => new ContainerBuilder(image);""")]
        public Task used_values(string member) => Of(
            Json, Options, "class Starter { " + member + " }", Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Theory]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image = string.IsNullOrEmpty(o.Image) ? "redis:7" : o.Image);""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => { var image = o.Image; o.Image = image ?? "redis:7"; });""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image ??= "redis:7");""")]
        public Task a_property_that_is_assigned_to_itself(string statement) => Of(
            Json, Options, Starter, Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker")); """ + statement));

        [Fact]
        public Task the_used_one_of_two_objects_of_the_same_type() => Of(
            """{ "Worker": { "Image": { "Name": "{|OCI1001:team/app|}" }, "Network": { "Name": "backend" } } }""",
            """
            class WorkerOptions { public Named Image { get; set; } public Named Network { get; set; } }
            class Named { public string Name { get; set; } }
            class Starter(IOptions<WorkerOptions> options) { object Start() { var image = options.Value.Image; return new ContainerBuilder(image.Name); } }
            """,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task used_elements() => Of(
            """
            {
              "Worker": {
                "Settings": { "image": "{|OCI1001:team/app|}", "network": "backend" },
                "Arguments": ["run", "{|OCI1001:team/app|}"],
                "Images": { "a": "{|OCI1001:team/a|}" },
                "Parts": { "one": { "Name": "{|OCI1001:team/one|}" }, "two": { "Name": "{|OCI1001:team/two|}" }, "network": { "Name": "backend" } }
              }
            }
            """,
            """
            class Part { public string Name { get; set; } }
            class WorkerOptions { public Dictionary<string, Part> Parts { get; set; } public Dictionary<string, string> Settings { get; set; }
                public string[] Arguments { get; set; } public Dictionary<string, string> Images { get; set; } }
            class Starter(IOptions<WorkerOptions> options)
            {
                void Start(string name)
                {
                    _ = new ContainerBuilder(options.Value.Settings["image"]);
                    _ = new ContainerBuilder(options.Value.Arguments[1]);
                    _ = new ContainerBuilder(options.Value.Images[name]);
                    _ = new ContainerBuilder(options.Value.Parts["one"].Name);
                    var two = options.Value.Parts["two"];
                    _ = new ContainerBuilder(two.Name);
                }
            }
            """,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task types_that_reference_each_other_in_many_ways()
        {
            string[] names = [.. Enumerable.Range(0, 20).Select(number => "Part" + number)];
            string properties = string.Concat(names.Select(name => $"public {name} {name} {{ get; set; }} "));
            return Of(
                """{ "Part0": { "Image": "{|OCI1001:team/app|}", "Part1": { "Part2": { "Image": "{|OCI1001:team/app|}" } } } }""",
                [
                    .. names.Select(name => $"class {name} {{ public string Image {{ get; set; }} {properties}}}"
                        .Replace($"public {name} {name}", $"public {name} Same", StringComparison.Ordinal)),
                    "class Starter { void Start(Part0 one, Part2 other) { _ = new ContainerBuilder(one.Image); _ = new ContainerBuilder(other.Image); } }",
                    Setup("""services.Configure<Part0>(cfg.GetSection("Part0"));"""),
                ]);
        }

        [Fact]
        public Task every_bound_section() => Of(
            """{ "First": { "Image": "{|OCI1001:team/one|}" }, "Second": { "Image": "{|OCI1001:team/two|}" } }""",
            Options,
            Starter,
            Setup("""services.Configure<WorkerOptions>("1", cfg.GetSection("First")); services.Configure<WorkerOptions>("2", cfg.GetSection("Second"));"""));

        [Fact]
        public Task a_section_that_is_bound_to_two_types() => Of(
            """{ "Worker": { "Image": "{|OCI1001:team/app|}" } }""",
            Options,
            "class Others { public string Image { get; set; } }",
            Starter,
            Setup("""services.Configure<Others>(cfg.GetSection("Worker")); services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task a_floating_tag_at_its_location() => Of(
            """{ "First": { "Image": "team/one", "Tag": "{|OCI1002:latest|}" }, "Second": { "Image": "team/two", "Tag": "2" } }""",
            Options,
            "class Starter { object Start(WorkerOptions o) => new ContainerBuilder($\"{o.Image}:{o.Tag}\"); }",
            Setup("""services.Configure<WorkerOptions>("1", cfg.GetSection("First")); services.Configure<WorkerOptions>("2", cfg.GetSection("Second"));"""));

        [Fact]
        public Task an_annotated_property() => Of(
            """{ "Worker": { "Image": "{|OCI1001:team/app|}", "More": ["{|OCI1001:team/more|}", "team/other:1"] } }""",
            """
                class WorkerOptions { [StringSyntax("OciImage")] public string Image { get; set; }
                [StringSyntax("OciImage")] public List<string> More { get; set; } }
                """,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task the_elements_of_a_bound_list() => Of(
            """{ "Worker": { "Services": [{ "Repository": "team/one", "Tag": "1" }, { "Repository": "team/two", "Tag": "{|OCI1002:latest|}" }] } }""",
            """
            class WorkerOptions { public List<Service> Services { get; set; } }
            class Service { public string Repository { get; set; } public string Tag { get; set; } }
            class Starter { object Start(Service s) => new ContainerBuilder(s.Repository + ":" + s.Tag); }
            """,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("""services.Configure<WorkerOptions>(cfg.GetSection(unknown));""")]
        [InlineData("""services.Configure<WorkerOptions>(section);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().BindConfiguration(unknown);""")]
        [InlineData("""services.AddOptions<WorkerOptions>().Bind(section.GetSection("Worker"));""")]
        [InlineData("""cfg.GetSection(unknown).Bind(new WorkerOptions());""")]
        [InlineData("""_ = cfg.GetSection("Other").Get<WorkerOptions>();""")]
        [InlineData("""services.AddOptions<WorkerOptions>();""")]
        public Task an_unknown_section(string binding) => Of(
            """{ "Worker": { "Image": "team/app" } }""", Options, Starter, Setup(binding));

        [Theory]
        [InlineData("class WorkerOptions { public string Image { get; private set; } }")]
        [InlineData("class WorkerOptions { public string Image { get; } }")]
        [InlineData("class WorkerOptions { internal string Image { get; set; } }")]
        [InlineData("class WorkerOptions { public static string Image { get; set; } }")]
        [InlineData("""class WorkerOptions { [ConfigurationKeyName("Other")] public string Image { get; set; } }""")]
        [InlineData("class WorkerOptions { string image; public string Image { get => image + \":7\"; set => image = value; } }")]
        public Task properties_that_the_binder_does_not_fill(string options) => Of(
            """{ "Worker": { "Image": "team/app" } }""",
            options.Contains("static", StringComparison.Ordinal)
                ? options + " class Starter { object Start() => new ContainerBuilder(WorkerOptions.Image); }"
                : options + " " + Starter,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Theory]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder($"{o.Image}:{o.Tag}");""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o.Image + ":" + o.Name);""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o.Image.Contains(':') ? o.Image : o.Image + ":7");""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(string.IsNullOrEmpty(o.Tag) ? o.Image : $"{o.Image}:{o.Tag}");""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(Tagged(o.Image)); string Tagged(string image) => image + ":7";""")]
        [InlineData("""object Start(WorkerOptions o) => o.Image;""")]
        public Task completed_or_unused_values(string member) => Of(
            """{ "Worker": { "Image": "team/app", "Tag": "7" } }""",
            Options,
            "class Starter { " + member + " }",
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Theory]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image = $"{o.Image}:{o.Tag}");""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image = o.Image + ":7");""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image += ":" + o.Tag);""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image = string.Format("{0}:{1}", o.Image, o.Tag));""")]
        [InlineData("""
            services.PostConfigure<WorkerOptions>(o => o.Image = Tagged(o.Image));
            static string Tagged(string image) => image.Contains(':') ? image : image + ":7";
            """)]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => o.Image = Tagged(o)); static string Tagged(WorkerOptions o) => o.Image + ":" + o.Tag;""")]
        [InlineData("""services.PostConfigure<WorkerOptions>(o => { var image = o.Image; if (!image.Contains(':')) image += ":7"; o.Image = image; });""")]
        public Task values_that_the_setting_code_completes(string statement) => Of(
            """{ "Worker": { "Image": "team/app", "Tag": "7" } }""",
            Options,
            Starter,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker")); """ + statement));

        [Theory]
        [InlineData(
            "public List<string> Images { get; set; }",
            "services.PostConfigure<WorkerOptions>(o => o.Images = o.Images.ConvertAll(image => image + \":7\"));")]
        [InlineData(
            "public List<string> Images { get; set; }",
            "services.PostConfigure<WorkerOptions>(o => { for (int i = 0; i < o.Images.Count; i++) { o.Images[i] += \":7\"; } });")]
        [InlineData(
            "public string[] Images { get; set; }",
            "services.PostConfigure<WorkerOptions>(o => { for (int i = 0; i < o.Images.Length; i++) { o.Images[i] = o.Images[i] + \":7\"; } });")]
        [InlineData("List<string> images; public List<string> Images { get => images.ConvertAll(image => image + \":7\"); set => images = value; }", "")]
        public Task completed_elements(string property, string statement) => Of(
            """{ "Worker": { "Images": ["team/app"] } }""",
            "class WorkerOptions { " + property + " }",
            "class Starter { void Start(WorkerOptions o) { foreach (var image in o.Images) { _ = new ContainerBuilder(image); } } }",
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker")); """ + statement));

        [Theory]
        [InlineData("class Based { public string Image { get; set; } } class One : Based; class Other : Based;", "One o", "o.Image")]
        [InlineData("class Of<T> { public string Image { get; set; } } class One : Of<int>; class Other : Of<string>;", "Of<int> o", "o.Image")]
        [InlineData(
            "class Part { public string Image { get; set; } } class One { public Part Image { get; set; } } class Other { public Part Image { get; set; } }",
            "One o", "o.Image.Image")]
        [InlineData("class Based { public string Name { get; set; } } class One : Based; class Other : Based;", "Based o", "o.Name")]
        public Task values_of_another_object(string types, string parameter, string image) => Of(
            """{ "One": { "Image": "team/app:7", "Name": "team/app:7" }, "Other": { "Image": "brand/header", "Name": "backend" } }"""
                .Replace(
                    "\"Image\": \"brand/header\"",
                    types.Contains("Part Image", StringComparison.Ordinal) ? "\"Image\": { \"Image\": \"brand/header\" }" : "\"Image\": \"brand/header\"",
                    StringComparison.Ordinal),
            types,
            "class Starter { object Start(" + parameter + ") => new ContainerBuilder(" + image + "); }",
            Setup("""services.Configure<One>(cfg.GetSection("One")); services.Configure<Other>(cfg.GetSection("Other"));"""));

        [Fact]
        public Task unused_elements() => Of(
            """{ "Worker": { "Settings": { "image": "team/app:7", "network": "backend" }, "Arguments": ["run", "team/app:7"] } }""",
            """
            class WorkerOptions { public Dictionary<string, string> Settings { get; set; } public string[] Arguments { get; set; } }
            class Starter
            {
                void Start(WorkerOptions o, IConfiguration cfg)
                {
                    _ = new ContainerBuilder(o.Settings["image"]);
                    _ = new ContainerBuilder(o.Arguments[1]);
                    _ = new ContainerBuilder(cfg.GetSection("Worker:Settings").Get<Dictionary<string, string>>()["image"]);
                }
            }
            """,
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task a_repository_with_an_unknown_tag() => Of(
            """{ "Worker": { "Image": "team/app" } }""",
            Options,
            "class Starter { object Start(WorkerOptions o) => new ContainerBuilder($\"{o.Image}:{o.Tag}\"); }",
            Setup("""services.Configure<WorkerOptions>(cfg.GetSection("Worker"));"""));

        [Fact]
        public Task types_that_reference_each_other() => Of(
            """{ "A": { "B": { "A": { "B": { "Image": "team/app:1" } } } } }""",
            """
            class A { public B B { get; set; } public List<A> All { get; set; } }
            class B { public A A { get; set; } public string Image { get; set; } }
            class Starter { object Start(B b) => new ContainerBuilder(b.Image); }
            """,
            Setup("""services.Configure<A>(cfg.GetSection("A"));"""));
    }
}
