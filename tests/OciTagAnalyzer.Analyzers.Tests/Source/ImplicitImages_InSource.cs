using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Images that a library uses because the code creates a builder without one; the stub of each builder has a floating tag in its constant.</summary>
public sealed class ImplicitImages_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task a_builder_that_goes_on_to_code_that_sets_no_image() => OfMembers("""
            readonly Testcontainers.Kusto.KustoBuilder field = {|OCI1002:new()|};
            object FromField() => field.WithName("a").Build();
            Testcontainers.Kusto.KustoBuilder Returned() => {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.WithName("a");
            """);

        [Fact]
        public Task a_builder_that_is_built_at_once() => OfMembers("""
            readonly object field = {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.Build();
            object Property { get; } = {|OCI1002:new Testcontainers.CosmosDb.CosmosDbBuilder()|}.WithName("db").WithCleanUp(true).Build();
            object Returned() => {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.WithEnvironment("A", "b").Build();
            void Passed() => Returned2({|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.Build());
            void Returned2(object value) { }
            object Chosen(bool flag) => flag ? {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.Build() : null;
            async Task Used() { await using var db = {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.Build(); await db.StartAsync(); Returned2(db); }
            """);

        [Fact]
        public Task a_builder_in_a_variable_that_only_the_library_uses() => OfMembers("""
            void A() { var builder = {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}; builder.Build(); }
            object B()
            {
                Testcontainers.Kusto.KustoBuilder builder = {|OCI1002:new()|};
                builder = builder.WithName("a");
                return builder.Build();
            }
            """);

        [Fact]
        public Task an_image_without_a_tag() => OfMembers("""
            readonly object field = {|OCI1001:new Testcontainers.Papercut.PapercutBuilder()|}.Build();
            """);

        [Fact]
        public Task a_tool_whose_callback_does_not_set_its_image() => OfStatements("""
            app.AddRedis("a")
                .{|OCI1002:WithRedisCommander|}()
                .WithImageTag("8.0");
            app.AddRedis("b").{|OCI1002:WithRedisCommander|}(null);
            app.AddRedis("c").{|OCI1002:WithRedisCommander|}(c => c.WithEnvironment("A", "b"));
            var cache = app.AddRedis("e");
            cache.{|OCI1002:WithRedisCommander|}(configureContainer: c => { c.WithEnvironment("A", "b"); });
            """);

        [Fact]
        public async Task the_tool_and_its_constant()
        {
            const string code = """
                using Aspire.Hosting;
                class C { void A(IDistributedApplicationBuilder app) => app.AddRedis("a").WithRedisCommander(); }
                """;

            Assert.Equal(
                [
                    "Image 'ghcr.io/joeferner/redis-commander:latest' has the tag 'latest', which moves; " +
                    "pin it to a version tag or digest (the default of the library, 'RedisContainerImageTags.RedisCommanderTag')",
                ],
                await MessagesOf(code));
        }

        [Fact]
        public async Task the_image_and_its_constant()
        {
            const string code = "class C { object A = new Testcontainers.Kusto.KustoBuilder().Build(); }";

            Assert.Equal(
                [
                    "Image 'mcr.microsoft.com/azuredataexplorer/kustainer-linux:latest' has the tag 'latest', which moves; " +
                    "pin it to a version tag or digest (the default of the library, 'KustoBuilder.KustoImage')",
                ],
                await MessagesOf(code));
        }

        [Fact]
        public async Task the_image_behind_a_mirror()
        {
            const string code = """
                class C
                {
                    static C() => DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = "mirror.example.com";
                    object A = new Testcontainers.Papercut.PapercutBuilder().Build();
                }
                """;

            Assert.Equal(
                [
                    "Image 'changemakerstudiosus/papercut-smtp' has no tag or digest and resolves to " +
                    "'mirror.example.com/changemakerstudiosus/papercut-smtp:latest'; pin it to a tag or digest " +
                    "(the default of the library, 'PapercutBuilder.PapercutImage')",
                ],
                await MessagesOf(code));
        }

        [Fact]
        public Task a_registry_that_is_not_allowed() => OfFilesUnder(
            "oci_tag.allowed_registries = registry.example.com",
            "class C { object A = {|OCI1008:new Testcontainers.PostgreSql.PostgreSqlBuilder()|}.Build(); }");

        [Fact]
        public Task a_required_digest() => OfFilesUnder(
            "oci_tag.require_digest = *",
            "class C { object A = {|OCI1003:new Testcontainers.PostgreSql.PostgreSqlBuilder()|}.Build(); }");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_default_with_a_fixed_tag() => OfMembers("""
            readonly object field = new PostgreSqlBuilder().Build();
            object Other() => new Testcontainers.Redis.RedisBuilder().WithName("cache").Build();
            """);

        [Fact]
        public Task an_image_that_replaces_it() => OfMembers("""
            readonly object field = new Testcontainers.Kusto.KustoBuilder().WithImage("kusto:1.2").Build();
            object Later(string image)
            {
                var builder = new Testcontainers.Kusto.KustoBuilder();
                builder = builder.WithName("a").WithImage(image);
                return builder.Build();
            }
            object Typed(IImage image) => new Testcontainers.Kusto.KustoBuilder().WithName("a").WithImage(image).Build();
            object InABranch(bool flag)
            {
                var builder = new Testcontainers.Kusto.KustoBuilder();
                if (flag)
                {
                    builder = builder.WithImage("kusto:1.2");
                }

                return builder.Build();
            }
            object Given() => new Testcontainers.Kusto.KustoBuilder("kusto:1.2").Build();
            """);

        [Fact]
        public Task a_tool_whose_callback_may_set_its_image() => OfMembers("""
            void A(IDistributedApplicationBuilder app, Action<IResourceBuilder<RedisCommanderResource>> configure)
            {
                app.AddRedis("a").WithRedisCommander(c => c.WithImageTag("0.9"));
                app.AddRedis("b").WithRedisCommander(c => c.WithEnvironment("A", "b").WithImage("own/commander", "1"));
                app.AddRedis("c").WithRedisCommander(configure);
                app.AddRedis("d").WithRedisCommander(Configure);
                app.AddRedis("e").WithRedisCommander(c => Configure(c));
                app.AddRedis("f").WithRedisCommander(c => { c.Resource.Annotations.Add(null!); });
            }
            static void Configure(IResourceBuilder<RedisCommanderResource> commander) => commander.WithImageTag("0.9");
            """);

        [Fact]
        public Task a_builder_that_other_code_gets() => OfMembers("""
            readonly Testcontainers.Kusto.KustoBuilder field = new();
            object FromField() => field.WithImage("kusto:1.2").Build();
            Testcontainers.Kusto.KustoBuilder Returned() => new Testcontainers.Kusto.KustoBuilder().WithName("a");
            object FromCall() => Returned().WithImage("kusto:1.2").Build();
            object Passed() => Configured(new Testcontainers.Kusto.KustoBuilder()).Build();
            object PassedLater()
            {
                var builder = new Testcontainers.Kusto.KustoBuilder();
                return Configured(builder).Build();
            }
            Testcontainers.Kusto.KustoBuilder Configured(Testcontainers.Kusto.KustoBuilder builder) => builder.WithImage("kusto:1.2");
            object Extended() => new Testcontainers.Kusto.KustoBuilder().WithOwnImage().Build();
            }
            static class Extensions
            {
                public static Testcontainers.Kusto.KustoBuilder WithOwnImage(this Testcontainers.Kusto.KustoBuilder builder) => builder.WithImage("kusto:1.2");
            """);

        [Fact]
        public Task a_type_without_such_a_constant() => OfMembers("""
            readonly object field = new ContainerBuilder().Build();
            readonly object other = new Testcontainers.WebDriver.WebDriverBuilder().Build();
            """);

        [Fact]
        public Task a_type_of_the_project_or_of_another_library() => OfFile("""
            namespace Own
            {
                class OwnBuilder : Testcontainers.ModuleBuilder<OwnBuilder>
                {
                    public const string OwnImage = "own:latest";
                    public OwnBuilder() => _ = WithImage("own:1");
                }

                class Derived : Base { public Derived() : base() { } }
                class Base : Testcontainers.ModuleBuilder<Base> { public const string OtherImage = "own:latest"; public Base() : base() { } }
                class Use { object A = new OwnBuilder().Build(); object C = new Derived().Build(); object B = new System.Text.StringBuilder().ToString(); }
            }
            """);

        [Fact]
        public Task generated_code() => OfFile(
            "class A { }",
            ("Use.g.cs", "// <auto-generated/>\nclass Use { object A = new Testcontainers.Kusto.KustoBuilder().Build(); }"));
    }
}
