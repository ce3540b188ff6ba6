using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Configuration;

/// <summary>Literals that are assigned to an options property whose value flows into a sink elsewhere.</summary>
public sealed class MissingTag_InOptions
{
    const string Usings = """
        using System;
        using System.ComponentModel;
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    const string Automatic = """class WorkerOptions { public string Image { get; set; } public string Tag { get; set; } public string Name { get; set; } }""";

    const string Taken = """class Starter(IOptions<WorkerOptions> options) { object Start() => new ContainerBuilder(options.Value.Image); }""";

    static Task Of(params string[] types) => OfFile(Usings + string.Join("\n", types));

    public sealed class Reports
    {
        [Theory]
        [InlineData("""class WorkerOptions { public string Image { get; set; } = "{|OCI1001:redis|}"; }""")]
        [InlineData("""class WorkerOptions { public string Image { get; init; } = "{|OCI1002:redis:latest|}"; }""")]
        [InlineData("""class WorkerOptions { [DefaultValue("{|OCI1001:redis|}")] public string Image { get; set; } }""")]
        [InlineData("""class WorkerOptions { public string Image { get; set; } public WorkerOptions() => Image = "{|OCI1001:redis|}"; }""")]
        [InlineData("""
            class WorkerOptions { public string Image { get; set; } public WorkerOptions(string name) : this() { }
            public WorkerOptions() { this.Image = "{|OCI1001:redis|}"; } }
            """)]
        [InlineData("""class WorkerOptions(string image = "{|OCI1001:redis|}") { public string Image { get; set; } = image; }""")]
        [InlineData("""record WorkerOptions(string Image = "{|OCI1001:redis|}");""")]
        [InlineData("""class WorkerOptions { const string Default = "{|OCI1001:redis|}"; public string Image { get; set; } = Default; }""")]
        public Task a_default(string options) => Of(options, Taken);

        [Theory]
        [InlineData("""services.Configure<WorkerOptions>(o => o.Image = "{|OCI1001:redis|}");""")]
        [InlineData("""services.PostConfigure<WorkerOptions>("name", o => { o.Name = "redis"; o.Image = "{|OCI1001:redis|}"; });""")]
        [InlineData("""services.AddOptions<WorkerOptions>().Configure(o => o.Image = "{|OCI1001:redis|}");""")]
        [InlineData("""_ = new WorkerOptions { Image = "{|OCI1001:redis|}" };""")]
        [InlineData("""_ = Options.Create(new WorkerOptions { Image = flag ? "{|OCI1001:redis|}" : "redis:7" });""")]
        [InlineData("""options.Image = "{|OCI1001:redis|}";""")]
        public Task assigned_values(string statement) => Of(
            Automatic, Taken, "static class Setup { static void Set(IServiceCollection services, WorkerOptions options, bool flag) { " + statement + " } }");

        [Theory]
        [InlineData("""object Start(IOptionsSnapshot<WorkerOptions> o) => new ContainerBuilder(o.Value.Image);""")]
        [InlineData("""object Start(IOptionsMonitor<WorkerOptions> o) => new ContainerBuilder(o.CurrentValue.Image);""")]
        [InlineData("""object Start(IOptionsMonitor<WorkerOptions> o) => new ContainerBuilder(o.Get("name").Image);""")]
        [InlineData("""object Start(IOptions<WorkerOptions> o) { var worker = o.Value; var image = worker.Image; return new ContainerBuilder(image); }""")]
        [InlineData("""readonly WorkerOptions worker; object Start() => new ContainerBuilder(worker.Image ?? "redis:7");""")]
        [InlineData("""
            object Start(WorkerOptions worker) { ArgumentException.ThrowIfNullOrEmpty(worker.Image);
            return new ContainerBuilder("mirror.example/" + worker.Image); }
            """)]
        public Task used_values(string member) => Of(
            """class WorkerOptions { public string Image { get; set; } = "{|OCI1001:team/app|}"; }""",
            "class Starter { " + member + " }");
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder($"{o.Image}:{o.Tag}");""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o.Image + ":" + o.Tag);""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o.Image + "@" + o.Name);""")]
        [InlineData("""object Start(WorkerOptions o) => new ContainerBuilder(o.Image.Contains(':') ? o.Image : o.Image + ":7");""")]
        [InlineData("""object Start(WorkerOptions o) => o.Tag is null ? new ContainerBuilder(o.Image) : new ContainerBuilder($"{o.Image}:{o.Tag}");""")]
        [InlineData("""object Start(WorkerOptions o) => o.Name;""")]
        public Task completed_or_unused_values(string member) => Of(
            """class WorkerOptions { public string Image { get; set; } = "redis"; public string Tag { get; set; } = "7"; public string Name { get; set; } }""",
            "class Starter { " + member + " }");

        [Fact]
        public Task a_property_that_is_also_a_part_of_another_reference() => Of(
            """class WorkerOptions { public string Image { get; set; } = "redis"; }""",
            "class First { object Start(WorkerOptions o) => new ContainerBuilder(o.Image); }",
            """class Second { object Start(WorkerOptions o) => new ContainerBuilder(o.Image + ":7"); }""");

        [Theory]
        [InlineData("""o.Image += ":7";""")]
        [InlineData("""o.Image = string.Concat(o.Image, ":7");""")]
        public Task values_that_the_setting_code_completes(string statement) => Of(
            """class WorkerOptions { public string Image { get; set; } = "redis"; }""",
            Taken,
            "static class Setup { static void Set(IServiceCollection services) => services.PostConfigure<WorkerOptions>(o => { " + statement + " }); }");

        [Fact]
        public Task a_sum_of_many_operands() => Of(
            """class WorkerOptions { public string Image { get; set; } = "redis"; }""",
            Taken,
            "static class Setup { static void Set(WorkerOptions o, string part) => o.Image = part" +
                string.Concat(Enumerable.Repeat(" + part", 5000)) + " + o.Image; }");

        [Fact]
        public Task values_of_another_object() => Of(
            """
            class WorkerOptions { public Named Image { get; set; } = new Named { Name = "redis:7" };
                public Named Network { get; set; } = new() { Name = "backend" }; }
            class Named { public string Name { get; set; } }
            class Starter(IOptions<WorkerOptions> options) { object Start() => new ContainerBuilder(options.Value.Image.Name); }
            class Based { public string Image { get; set; } } class Worker : Based; class Logo : Based;
            class Other
            {
                object Start(Worker worker) => new ContainerBuilder(worker.Image);
                object Make() => new WorkerOptions { Network = new Named { Name = "front" }, Image = { Name = "mysql:8" } };
                void Set(WorkerOptions options, Logo logo) { options.Network.Name = "back"; logo.Image = "brand/header"; }
            }
            """);

        [Fact]
        public Task tagged_values_and_other_uses() => Of(
            """class WorkerOptions { public string Image { get; set; } = "redis:7"; public string Name { get; set; } = "redis"; }""", Taken);
    }
}
