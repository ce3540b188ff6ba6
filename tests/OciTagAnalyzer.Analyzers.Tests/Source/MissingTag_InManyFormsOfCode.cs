using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>C# code that contains a reference, and code that only seems to contain one.</summary>
public sealed class MissingTag_InManyFormsOfCode
{
    public sealed class Reports
    {
        [Fact]
        public Task a_conditional_suffix_that_is_null_or_empty() => OfStatements("""
            builder.WithImage("{|OCI1001:team/a|}" + (flag ? ":" + tag : null));
            builder.WithImage("{|OCI1001:team/b|}" + (flag ? ":" + tag : ""));
            builder.WithImage(string.Concat("{|OCI1001:team/c|}", tag switch { null => null, _ => ":" + tag }));
            builder.WithImage("team/d" + (flag ? ":1" : ":" + tag));
            """);

        [Fact]
        public Task interface_members_and_their_implementations() => OfMembers("""
            interface IImage { string Image => "{|OCI1001:redis|}"; static abstract string Shared { get; }
                static virtual string Virtual => "{|OCI1001:mysql|}"; }
            class Own : IImage { public static string Shared => "{|OCI1001:mongo|}"; static string IImage.Virtual => "{|OCI1002:mysql:latest|}"; }
            void Start<T>(ContainerBuilder b, IImage i) where T : IImage { b.WithImage(i.Image); b.WithImage(T.Shared); b.WithImage(T.Virtual); }
            """);

        [Fact]
        public Task a_text_that_a_call_joins() => OfStatements("""
            builder.WithImage(string.Concat(registry, "/", "{|OCI1001:redis|}"));
            builder.WithImage(string.Concat("team/app", ":", "{|OCI1002:latest|}"));
            builder.WithImage(string.Concat("team/app", ":", tag));
            builder.WithImage(string.Concat("team/app", suffix));
            builder.WithImage(string.Concat(new[] { "team/app", suffix }));
            """);

        [Fact]
        public Task a_builder_kept_in_a_field() => OfMembers("""
            readonly PostgreSqlContainer container = new PostgreSqlBuilder("{|OCI1001:postgres|}").WithDatabase("shop").Build();
            static readonly Lazy<PostgreSqlContainer> lazy = new(() => new PostgreSqlBuilder("{|OCI1001:pgvector/pgvector|}").Build());
            """);

        [Fact]
        public Task a_fixture_with_a_primary_constructor() => OfFile("""
            using DotNet.Testcontainers.Builders;
            sealed class Fixture(string image = "{|OCI1001:redis|}")
            {
                public object Container { get; } = new ContainerBuilder(image).Build();
            }
            """);

        [Fact]
        public Task a_base_constructor_argument() => OfFile("""
            using Testcontainers.PostgreSql;
            abstract class Fixture(string image) { protected object Start() => new PostgreSqlBuilder(image).Build(); }
            sealed class Own : Amazon.CDK.DockerImage { const string Name = "{|OCI1001:redis|}"; public Own() : base(Name) { } }
            """);

        [Fact]
        public Task a_local_function_a_lambda_and_an_async_iterator() => OfMembers("""
            async IAsyncEnumerable<object> All()
            {
                yield return Local();
                yield return ((Func<object>)(() => new ContainerBuilder("{|OCI1001:mysql|}")))();
                await Task.Yield();
                yield return new ContainerBuilder("{|OCI1001:mongo|}");
                static object Local() => new ContainerBuilder("{|OCI1001:redis|}");
            }
            """);

        [Fact]
        public Task a_lambda_with_a_default() => OfStatements("""
            var start = (string i = "{|OCI1001:redis|}") => new ContainerBuilder(i);
            """);

        [Fact]
        public Task parts_of_one_class_in_two_files() => OfFile(
            """
            partial class Subject { object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(Image); }
            """,
            ("Images.cs", """partial class Subject { const string Image = "{|OCI1001:redis|}"; }"""));

        [Fact]
        public Task nested_types_once() => OfMembers("""
            class Nested { class Inner { const string Image = "{|OCI1001:mysql|}"; object A() => new ContainerBuilder("{|OCI1001:redis|}");
                object B() => new ContainerBuilder(Image); object C() => new ContainerBuilder(Image); } }
            """);

        [Fact]
        public Task a_generic_types_constant() => OfMembers("""
            static class Images<T> { public const string Cache = "{|OCI1001:redis|}"; public static readonly string Db = "{|OCI1001:mysql|}"; }
            object A() => new ContainerBuilder(Images<int>.Cache);
            object B() => new ContainerBuilder(Images<string>.Cache);
            object C() => new ContainerBuilder(Images<string>.Db);
            """);

        [Fact]
        public Task top_level_statements() => OfProgram("""
            using Aspire.Hosting;
            var app = DistributedApplication.CreateBuilder(args);
            const string Image = "{|OCI1001:redis|}";
            var cache = app.AddContainer("cache", Image);
            app.AddContainer("db", "{|OCI1001:mysql|}");
            var later = app.AddContainer("later", "nginx");
            later.WithImageTag("1.27");
            app.Build().Run();
            """);

        [Fact]
        public Task target_typed_new_and_nested_initializers() => OfMembers("""
            V1Pod pod = new() { Spec = new() { Containers = [new() { Image = "{|OCI1001:nginx|}" }, .. Sidecars()] } };
            Dictionary<string, V1Container> map = new() { ["a"] = new() { Image = "{|OCI1001:redis|}" }, ["b"] = new() { Image = "redis:7" } };
            static IEnumerable<V1Container> Sidecars() { yield return new() { Image = "{|OCI1001:envoyproxy/envoy|}" }; }
            """);

        [Fact]
        public Task a_constant_of_an_interface() => OfFile("""
            using static Images;
            using Pg = Testcontainers.PostgreSql.PostgreSqlBuilder;
            interface IImages { const string Cache = "{|OCI1001:redis|}"; }
            static class Images { public const string Db = "{|OCI1001:postgres|}"; }
            class Subject : IImages { object A() => new Pg(Db); object B() => new Pg(IImages.Cache); }
            """);

        [Fact]
        public Task conditional_access() => OfStatements("""
            builder?.WithImage("{|OCI1001:redis|}")?.Build();
            await (docker?.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "{|OCI1001:a/b|}" }, null, null) ?? Task.CompletedTask);
            """);

        [Fact]
        public Task a_deconstruction_and_a_pattern() => OfMembers("""
            void A(ContainerBuilder b) { var (image, name) = ("{|OCI1001:redis|}", "cache"); b.WithImage(image).WithName(name); }
            void B(ContainerBuilder b) { (string image, var (name, alias)) = ("{|OCI1001:redis|}", ("a", "b")); b.WithImage(image).WithName(name + alias); }
            void C(ContainerBuilder b, bool flag) { string image; (image, var port) = (flag ? "{|OCI1001:nginx|}" : "nginx:1", 80);
                b.WithImage(image).WithPortBinding(port); }
            void D(ContainerBuilder b)
            {
                if ((Environment.GetEnvironmentVariable("IMAGE") ?? "{|OCI1001:mysql|}") is { Length: > 0 } and var image) b.WithImage(image);
            }
            object E(string name) => (name == "db" ? "{|OCI1001:postgres|}" : null) switch { string image => new ContainerBuilder(image), null => null };
            """);

        [Fact]
        public Task raw_interpolated_lines() => OfStatements(""""
            builder.WithImage($"""
                {|OCI1001:{registry}/nginx|}
                """);
            """");

        [Fact]
        public Task older_and_newer_ways_to_give_an_image() => OfStatements("""
            Use(new ContainerBuilder().WithImage(new DockerImage("{|OCI1001:redis|}")));
            Use(new ContainerBuilder(new DockerImage("{|OCI1001:redis|}")));
            """);

        [Fact]
        public Task a_sealed_override() => OfMembers("""
            abstract class Base { protected abstract string Image { get; } }
            sealed class Derived : Base { protected override string Image => "{|OCI1001:redis|}"; object Start() => new ContainerBuilder(Image); }
            """);

        [Fact]
        public Task a_repository_at_the_call_that_completes_it() => OfMembers("""
            const string Image = "team/app";
            object A() => new DockerImage({|OCI1001:Image|}, registry: "quay.io", tag: null);
            object B() => new DockerImage({|OCI1001:Image|}, registry: "ghcr.io", tag: null);
            void C(IDistributedApplicationBuilder app) { app.AddContainer("c", {|OCI1001:Image|}).WithImageRegistry("quay.io"); }
            """);

        [Fact]
        public Task an_aspire_chain_whose_result_is_passed_on() => OfStatements("""
            var cache = app.AddContainer("cache", "{|OCI1001:redis|}").WithBindMount("a", "b");
            app.AddContainer("pg", "{|OCI1005:postgres:17|}").WithImage("pgvector/pgvector").WithEnvironment("A", "b");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task an_enum_that_gives_its_name() => OfMembers("""
            enum Tag { latest = 1, stable }
            enum Name { nginx = 1 }
            void Start(ContainerBuilder b, string registry) { b.WithImage($"redis:{Tag.latest}"); b.WithImage("redis:" + Tag.stable);
                b.WithImage($"{registry}/{Name.nginx}"); }
            """);

        [Fact]
        public Task a_primary_constructor_parameter_that_is_changed_elsewhere() => OfMembers("""
            class Fixture(string image = "redis") { public void Use(string tag) => image = image + ":" + tag; object Start() => new ContainerBuilder(image); }
            """);

        [Fact]
        public Task an_own_extension_method_in_the_chain() => OfFile("""
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            static class Own
            {
                static IResourceBuilder<ContainerResource> Pinned(this IResourceBuilder<ContainerResource> b) => b.WithImageTag("7");
                static void Start(IDistributedApplicationBuilder app)
                {
                    app.AddContainer("a", "img").Pinned();
                    app.AddContainer("b", "img").Pinned().WithBindMount("a", "b");
                    var c = app.AddContainer("c", "img");
                    c.Pinned();
                }
            }
            """);

        [Fact]
        public Task init_and_required_properties() => OfMembers("""
            class Options { public required string Image { get; init; } public string Other { get; init; } = "redis:7";
                public string Field { get; set; } = ""; }
            record Settings(string Image = null);
            void Start(ContainerBuilder b, Options o, Settings s) { b.WithImage(o.Image); b.WithImage(o.Other); b.WithImage(o.Field); b.WithImage(s.Image); }
            """);

        [Fact]
        public Task parts_that_change_and_loops() => OfStatements("""
            var (a, b) = ("redis", "7");
            builder.WithImage($"{a}:{b}");
            app.AddContainer("x", a, b);
            string c = "redis"; (c, _) = (image, 1);
            builder.WithImage(c);
            object o = image; if (o is string s) builder.WithImage(s);
            foreach (var (i, t) in new[] { ("redis", "7") }) builder.WithImage($"{i}:{t}");
            Aliased();
            void Aliased() { string d = "redis"; ref string r = ref d; r += ":7"; builder.WithImage(d); }
            string e = "redis"; void Change() => e = "redis:7"; Change(); builder.WithImage(e);
            """);

        [Fact]
        public Task class_data_and_attributes() => OfFile("""
            using System;
            using System.Collections.Generic;
            [AttributeUsage(AttributeTargets.Method)] class InlineDataAttribute(params object[] data) : Attribute { public object[] Data = data; }
            class Subject
            {
                public static IEnumerable<object[]> Images => [["redis"], ["mysql"]];
                [InlineData("redis")] void Start(string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image);
            }
            """);

        [Fact]
        public Task nameof_join_and_methods() => OfStatements("""
            builder.WithImage(string.Join(":", "redis", "7"));
            builder.WithImage(string.Join("/", registry, name));
            builder.WithImage(string.Concat("redis", ":", tag));
            builder.WithImage(string.Format("{0}:{1}", name, tag));
            builder.WithImage("REDIS".ToLowerInvariant() + ":7");
            builder.WithImage("redis@@7".Replace("@@", ":"));
            """);

        [Fact]
        public Task a_separate_tag_in_a_constant() => OfMembers("""
            const string Image = "img"; const string Tag = "1";
            void Start(IDistributedApplicationBuilder app) { app.AddContainer("a", Image, Tag); app.AddContainer("b", Image).WithImageTag(Tag);
                Use(new DockerImage(Image, tag: Tag)); }
            static void Use(object o) { }
            """);

        [Fact]
        public Task other_names_in_calls_of_sinks() => OfStatements("""
            var image2 = "redis"; Console.WriteLine(image2);
            Use(new { Image = "redis", ContainerImage = "postgres" });
            Use(new V1Pod { Metadata = new() { Name = "redis" } });
            app.AddRedis("redis").WithEnvironment("IMAGE", "redis");
            Use(image switch { "redis" => 1, "mysql" => 2, _ => 3 });
            Use(image is "redis" or "postgres");
            new PostgreSqlBuilder("postgres:16").WithDatabase("postgres").WithUsername("postgres").WithName("postgres").WithHostname("postgres").Build();
            """);
    }
}
