using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingTag_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task each_value_that_is_assigned() => OfFile("""
            using DotNet.Testcontainers.Builders;
            class Subject
            {
                readonly string image;
                string changing = "{|OCI1001:mysql|}";
                protected virtual string Overridable => "{|OCI1001:mongo|}";
                Subject(bool isOld) { image = "redis:7.4"; if (isOld) { image = "{|OCI1001:redis|}"; } }
                void Change() => changing = "mysql:9";
                object Start(bool flag)
                {
                    string local = "{|OCI1001:nginx|}";
                    if (flag) local = "nginx:1";
                    return new object[] { new ContainerBuilder(image), new ContainerBuilder(changing), new ContainerBuilder(Overridable),
                        new ContainerBuilder(local) };
                }
            }
            """);

        [Fact]
        public Task a_literal_in_a_call() => OfStatements("""builder.WithImage("{|OCI1001:redis|}");""");

        [Fact]
        public Task a_literal_in_a_module_constructor() => OfStatements("""new PostgreSqlBuilder("{|OCI1001:postgres|}").Build();""");

        [Fact]
        public Task a_named_argument() => OfStatements("""builder.WithImage(image: "{|OCI1001:redis|}");""");

        [Fact]
        public Task a_property_of_an_initializer() => OfStatements("""Use(new V1Container { Name = "app", Image = "{|OCI1001:quay.io/team/app|}" });""");

        [Fact]
        public Task a_property_in_a_statement() => OfStatements("""
            var c = new V1Container(); c.Image = "{|OCI1001:nginx|}"; c.Image ??= "{|OCI1001:busybox|}";
            """);

        [Fact]
        public Task a_with_expression() => OfStatements("""var c = new V1Container(); Use(c with { Image = "{|OCI1001:nginx|}" });""");

        [Fact]
        public Task every_element_of_a_collection_expression() => OfStatements("""
            V1Container[] all = [new() { Image = "{|OCI1001:nginx|}" }, new() { Image = "nginx:1.27" }, new() { Image = "{|OCI1001:redis|}" }];
            """);

        [Fact]
        public Task a_constant_at_its_declaration() => OfMembers("""
            private const string ImageName = "{|OCI1001:postgres|}";
            object Start() => new CreateContainerParameters { Image = ImageName };
            """);

        [Fact]
        public Task a_constant_of_another_type_in_another_file() => OfFile(
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object Start() => new ContainerBuilder(Images.Cache); }
            """,
            ("Images.cs", """static class Images { public const string Cache = "{|OCI1001:memcached|}"; }"""));

        [Fact]
        public Task a_constant_of_another_assembly_at_its_use() => OfFileWithProject(
            """
            using DotNet.Testcontainers.Builders;
            class Subject
            {
                object A() => new ContainerBuilder({|OCI1001:Images.Cache|});
                object B(string registry) => new ContainerBuilder($"{|OCI1001:{registry}/{Images.Cache}|}");
            }
            """,
            """public static class Images { public const string Cache = "memcached"; }""");

        [Fact]
        public Task a_composed_constant_at_its_part_and_at_its_use_in_another_file() => OfFile(
            """
            using DotNet.Testcontainers.Builders;
            static class Images
            {
                const string Registry = "reg.example";
                public const string Nginx = Registry + "{|OCI1001:/nginx|}";
                static object A() => new ContainerBuilder(Nginx);
            }
            """,
            ("Other.cs", """class Other { object B() => new DotNet.Testcontainers.Builders.ContainerBuilder({|OCI1001:Images.Nginx|}); }"""));

        [Fact]
        public Task a_registry_with_a_port_and_a_value_with_casts() => OfStatements("""
            Use(new V1Container { Image = "{|OCI1001:ghcr.io:443/o/p|}" });
            Use(new V1Container { Image = flag switch { true => $"{|OCI1001:{registry}:5000/init|}", false => null } });
            Use(new V1Container { Image = (string)(object)"{|OCI1001:boxed/app|}" });
            """);

        [Fact]
        public Task a_registry_image_of_the_cdk() => OfStatements("""
            Amazon.CDK.AWS.ECS.ContainerImage.FromRegistry("{|OCI1001:amazon/amazon-ecs-sample|}");
            Amazon.CDK.AWS.ECS.ContainerImage.FromRegistry($"{repo}@{digest}");
            Amazon.CDK.AWS.ECS.ContainerImage.FromAsset("pong-service");
            """);

        [Fact]
        public Task a_literal_once_that_reaches_several_sinks() => OfMembers("""
            const string Image = "{|OCI1001:postgres|}";
            object A() => new PostgreSqlBuilder(Image).Build();
            object B() => new V1Container { Image = Image };
            void C(IDockerClient d) => d.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = Image }, null, null);
            """);

        [Fact]
        public Task a_composition_of_constants_at_the_composition() => OfMembers("""
            const string Registry = "quay.io"; const string Image = "team/app";
            object A() => new ContainerBuilder($"{|OCI1001:{Registry}/{Image}|}");
            object B() => new ContainerBuilder({|OCI1001:Registry + "/" + Image|});
            """);

        [Fact]
        public Task a_known_end_after_an_unknown_registry() => OfStatements("""
            builder.WithImage($"{|OCI1001:{registry}/nginx|}");
            builder.WithImage($"{|OCI1001:localhost:{port}/app|}");
            builder.WithImage(registry + "{|OCI1001:/nginx|}");
            """);

        [Fact]
        public Task the_branch_without_a_tag() => OfStatements("""
            builder.WithImage(flag ? "x/y:arm" : "{|OCI1001:x/y|}");
            builder.WithImage(name switch { "pg" => "postgres:16", "my" => "{|OCI1001:mysql|}", _ => throw new Exception() });
            builder.WithImage(Environment.GetEnvironmentVariable("HOST_IMAGE") ?? "{|OCI1001:topaz/host|}");
            builder.WithImage((flag ? ("{|OCI1001:a/b|}") : null) ?? name);
            """);

        [Fact]
        public Task a_local_that_is_assigned_once() => OfStatements("""
            string once = "{|OCI1001:redis|}";
            builder.WithImage(once);
            string later;
            later = "{|OCI1001:mysql|}";
            builder.WithImage(later);
            """);

        [Fact]
        public Task readonly_fields_and_properties_without_setter() => OfMembers("""
            static readonly string Field = "{|OCI1001:redis|}";
            static string Auto { get; } = "{|OCI1001:mysql|}";
            static string Arrow => "{|OCI1001:mariadb|}";
            string Getter { get { return "{|OCI1001:mongo|}"; } }
            void Start(ContainerBuilder b) { b.WithImage(Field); b.WithImage(Auto); b.WithImage(Arrow); b.WithImage(Getter); }
            """);

        [Fact]
        public Task a_default_parameter_value() => OfMembers("""
            object Start(string image = "{|OCI1001:postgres|}") => new ContainerBuilder(image);
            """);

        [Fact]
        public Task a_value_with_a_user_defined_conversion() => OfMembers("""
            readonly struct Name { public static implicit operator string(Name n) => ""; public static implicit operator Name(string s) => default; }
            object Start(ContainerBuilder b) => b.WithImage((Name)"{|OCI1001:redis|}");
            """);

        [Fact]
        public Task literals_of_every_form() => OfStatements(""""
            builder.WithImage(@"{|OCI1001:quay.io/verbatim|}");
            builder.WithImage("""{|OCI1001:quay.io/raw|}""");
            builder.WithImage("""
                {|OCI1001:quay.io/lines|}
                """);
            builder.WithImage("{|OCI1001:qu\u0061y.io/escaped|}");
            builder.WithImage($@"{|OCI1001:{registry}/verbatim|}");
            builder.WithImage($"""{|OCI1001:{registry}/raw|}""");
            """");

        [Fact]
        public Task the_last_image_of_a_chain() => OfStatements("""
            new PostgreSqlBuilder("postgres:16").WithImage("{|OCI1001:pgvector/pgvector|}").Build();
            """);

        [Fact]
        public Task a_repository_without_a_tag() => OfStatements("""
            Use(new DockerImage("{|OCI1001:redis|}"));
            Use(new DockerImage("{|OCI1001:redis|}", registry: "quay.io"));
            Use(new DockerImage("{|OCI1001:redis|}", registry: "quay.io", tag: null));
            """);

        [Fact]
        public Task the_engine_that_pulls_every_tag() => OfStatements("""
            await docker.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "{|OCI1001:a/b|}" }, null, null);
            var p = new ImagesCreateParameters { FromImage = "{|OCI1001:c/d|}" };
            await docker.Images.CreateImageAsync(p, null, null);
            """);

        [Fact]
        public Task an_aspire_container_without_tag() => OfStatements("""
            app.AddContainer("prom", "{|OCI1001:prom/prometheus|}");
            app.AddContainer("a", "img").WithImage("{|OCI1001:other|}");
            var c = app.AddContainer("b", "{|OCI1001:img|}");
            """);

        [Fact]
        public Task a_constructor_initializer() => OfFile("""
            class Own : Amazon.CDK.DockerImage { public Own() : base("{|OCI1001:redis|}") { } }
            class Primary() : Amazon.CDK.DockerImage("{|OCI1001:redis|}") { }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_tag_or_digest() => OfStatements($"""
            builder.WithImage("postgres:16-alpine");
            builder.WithImage("localhost:5000/app:1");
            builder.WithImage("redis@sha256:{new string('a', 64)}");
            builder.WithImage("redis:latest@sha256:{new string('a', 64)}");
            """);

        [Fact]
        public Task a_default_image_of_the_library() => OfStatements("""new PostgreSqlBuilder().Build();""");

        [Fact]
        public Task a_value_that_a_part_of_a_statement_certainly_replaces() => OfStatements("""
            string given = "redis"; Use(new System.Version(given = "redis:7.2")); builder.WithImage(given);
            string length = "redis"; Use((length = "redis:7.2").Length); builder.WithImage(length);
            """);

        [Fact]
        public Task an_image_that_a_later_call_replaces() => OfStatements("""
            new PostgreSqlBuilder("postgres").WithImage("postgres:16").Build();
            app.AddContainer("a", "img").WithImage("other", "1");
            """);

        [Fact]
        public Task a_tag_in_the_interpolation() => OfMembers("""
            const string Image = "localstack/localstack"; const string Tag = "3.0";
            void Start(ContainerBuilder b, string distro, string version = "7")
            {
                b.WithImage($"{Image}:{Tag}");
                b.WithImage($"ros:{distro}-core");
                b.WithImage($"redis:{version}");
                b.WithImage($"redis:{7}");
            }
            """);

        [Fact]
        public Task properties_of_another_type_for_name_and_tag() => OfFile(
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object Start() => new ContainerBuilder($"{Tags.Image}:{Tags.Tag}"); }
            """,
            ("Tags.cs", """static class Tags { public static string Image => "redis"; public static string Tag => "7"; }"""));

        [Fact]
        public Task texts_that_may_contain_a_tag() => OfStatements("""
            builder.WithImage(image);
            builder.WithImage($"{registry}/{name}");
            builder.WithImage("nginx" + suffix);
            builder.WithImage(repo + ":" + tag);
            builder.WithImage($"{repo}@{digest}");
            builder.WithImage($"{name}-alpine");
            builder.WithImage(Environment.GetEnvironmentVariable("IMAGE"));
            """);

        [Fact]
        public Task a_local_that_changes() => OfStatements("""
            string image2 = "redis"; image2 = "redis:7"; builder.WithImage(image2);
            string image3 = "redis"; image3 += ":7"; builder.WithImage(image3);
            string image4 = "redis"; Change(ref image4); builder.WithImage(image4);
            static void Change(ref string s) => s += ":7";
            """);

        [Fact]
        public Task fields_that_may_be_assigned() => OfMembers("""
            static string changed = "redis";
            readonly string assigned = "redis";
            public Subject(string image) => assigned = image;
            void Complete() => changed += ":7";
            void Start(ContainerBuilder b) { b.WithImage(changed); b.WithImage(assigned); }
            """);

        [Fact]
        public Task a_parameter_that_is_assigned() => OfMembers("""
            object Start(string image = "redis") { image = image + ":7"; return new ContainerBuilder(image); }
            """);

        [Fact]
        public Task a_separate_tag() => OfStatements("""
            Use(new DockerImage("redis", tag: "7"));
            Use(new DockerImage("redis", tag: tag));
            Use(new ImagesCreateParameters { FromImage = "postgres", Tag = "16" });
            Use(new ImagesCreateParameters { Tag = tag, FromImage = "postgres" });
            app.AddContainer("kc", "quay.io/keycloak/keycloak", "26.0");
            app.AddContainer("m", "percona/mongo").WithImageTag("8");
            app.AddPostgres("pg").WithImage("pgvector/pgvector", "pg17");
            app.AddContainer("d", "img").WithImageSHA256(digest);
            Use(new ContainerImageAnnotation { Image = "a/b", Tag = "1" });
            """);

        [Fact]
        public Task a_digest_as_a_separate_tag() => OfStatements($"""
            Use(new ImagesCreateParameters {"{"} FromImage = "postgres", Tag = "sha256:{new string('a', 64)}" {"}"});
            var p = new ImagesCreateParameters(); p.FromImage = image; p.Tag = $"sha256:{"{"}digest{"}"}";
            """);

        [Fact]
        public Task a_tag_that_another_statement_sets_or_may_set() => OfStatements("""
            var p = new ImagesCreateParameters(); p.FromImage = "a"; p.Tag = "1";
            var q = new ImagesCreateParameters { FromImage = "b" }; q.Tag = tag;
            var r = app.AddContainer("x", "img"); if (flag) r.WithImageTag(tag);
            """);

        [Fact]
        public Task an_image_that_is_built() => OfStatements("""
            app.AddDockerfile("x", "./ctx").WithImage("repo/x");
            app.AddContainer("y", "repo/y").WithDockerfile("./ctx");
            new ImageFromDockerfileBuilder().WithName(new DockerImage("mine")).Build();
            var mine = new DockerImage("team/mine", registry: registry);
            new ImageFromDockerfileBuilder().WithName(mine).Build();
            """);

        [Fact]
        public Task an_image_id() => OfStatements($"""
            Use(new CreateContainerParameters {"{"} Image = "sha256:{new string('0', 64)}" {"}"});
            Use(new CreateContainerParameters {"{"} Image = "0123456789ab" {"}"});
            """);

        [Fact]
        public Task data_of_an_attribute_or_a_theory() => OfMembers("""
            [AttributeUsage(AttributeTargets.All)] sealed class InlineDataAttribute(params object[] data) : Attribute { public object[] Data => data; }
            static IEnumerable<string> Images => new List<string> { "redis:7", "redis" };
            [InlineData("postgres", "mysql:8")] object T(string image) => new ContainerBuilder(image);
            """);

        [Fact]
        public Task methods_of_other_libraries() => OfMembers("""
            sealed class Shader { public void UseImage(string image) { } public void WithImage(string image) { } public string Image { get; set; } }
            void Run(Shader shader) { shader.UseImage("Images/Misc/Perlin"); shader.WithImage("redis"); shader.Image = "redis"; }
            """);

        [Fact]
        public Task names_of_containers_hosts_and_variables() => OfStatements("""
            builder.WithName("postgres").WithHostname("redis").WithNetworkAliases("nginx").WithLabel("image", "nginx");
            builder.WithCommand("docker", "run", "alpine");
            Use(new V1EnvVar { Name = "IMAGE", Value = "redis" });
            """);

        [Fact]
        public Task other_members_of_the_same_name() => OfStatements("""
            Use(new V1ContainerStatus { Image = "redis" });
            Use(new V1RBDVolumeSource { Image = "disk", Monitors = [] });
            Use(new ImageTagParameters { RepositoryName = "mine" });
            new ImageFromDockerfileBuilder().WithName("mine");
            builder.WithName("redis");
            """);

        [Fact]
        public Task strings_that_flow_nowhere() => OfStatements("""
            if (image == "redis" || image.StartsWith("nginx")) Use("postgres");
            var map = new Dictionary<string, string> { ["db"] = "postgres" };
            string[] images = ["nginx", "redis"];
            foreach (var i in images) builder.WithImage(i + ":1");
            """);

        [Fact]
        public Task an_own_builder() => OfFile("""
            using DotNet.Testcontainers.Builders;
            using DotNet.Testcontainers.Configurations;
            using DotNet.Testcontainers.Containers;
            class Mine : ContainerBuilder<Mine, IContainer, IContainerConfiguration>
            {
                public Mine(string image) : base(null) => WithImage("registry.example/" + image + ":1");
                static object Start() => new Mine("redis");
                protected override IContainerConfiguration DockerResourceConfiguration => null;
                public override IContainer Build() => null;
                protected override Mine Clone(IContainerConfiguration c) => this;
                protected override Mine Clone(IResourceConfiguration<Docker.DotNet.Models.CreateContainerParameters> c) => this;
                protected override Mine Merge(IContainerConfiguration a, IContainerConfiguration b) => this;
            }
            """);

        [Fact]
        public Task generated_code() => OfFile("""
            // <auto-generated/>
            class Subject { object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder("redis"); }
            """);

        [Fact]
        public Task missing_and_null_values() => OfStatements("""
            builder.WithImage((string)null);
            Use(new V1Container { Image = "" });
            Use(new V1Container { Image = string.Empty });
            """);
    }
}
