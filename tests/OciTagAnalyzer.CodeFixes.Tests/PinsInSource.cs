using OciTagAnalyzer.Tests.Libraries;
using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class PinsInSource
{
    const string Former = "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    public sealed class Writes
    {
        [Fact]
        public Task tag_and_digest_if_the_lock_file_has_both() => Statements(
            """builder.WithImage("{|OCI1001:postgres|}");""",
            $"""builder.WithImage("postgres:17.2@{Digest}");""");

        [Fact]
        public Task the_tag_if_the_lock_file_has_no_digest() => Statements(
            """builder.WithImage("{|OCI1001:redis|}");""",
            """builder.WithImage("redis:7.4.1");""");

        [Fact]
        public Task the_digest_if_the_lock_file_has_no_tag() => Statements(
            """builder.WithImage("{|OCI1001:nginx|}");""",
            $"""builder.WithImage("nginx@{Digest}");""");

        [Theory]
        [InlineData("tag", "postgres:17.2")]
        [InlineData("digest", $"postgres@{Digest}")]
        [InlineData("tag_and_digest", $"postgres:17.2@{Digest}")]
        public Task the_style_of_the_options(string style, string pinned) => Statements(
            """builder.WithImage("{|OCI1001:postgres|}");""",
            $"""builder.WithImage("{pinned}");""",
            editorConfig: $"oci_tag.pin_style = {style}");

        [Theory]
        [InlineData("PinToTag", "postgres:17.2")]
        [InlineData("PinToDigest", $"postgres@{Digest}")]
        [InlineData("Pin", $"postgres:17.2@{Digest}")]
        public Task the_style_that_the_user_selects(string key, string pinned) => Statements(
            """builder.WithImage("{|OCI1001:postgres|}");""",
            $"""builder.WithImage("{pinned}");""",
            key);

        [Fact]
        public Task over_a_floating_tag() => Statements(
            """builder.WithImage("{|OCI1002:mysql:latest|}");""",
            $"""builder.WithImage("mysql:9.1@{Digest}");""");

        [Fact]
        public Task after_a_floating_tag_if_only_the_digest_is_known() => Statements(
            """builder.WithImage("{|OCI1002:nginx:latest|}");""",
            $"""builder.WithImage("nginx:latest@{Digest}");""");

        [Fact]
        public Task over_a_pin_that_differs_from_the_lock_file() => Statements(
            $"""
            builder.WithImage("{'{'}|OCI2001:postgres:17.1|{'}'}");
            builder.WithImage(@"{'{'}|OCI2001:postgres:17.1@{Former}|{'}'}");
            builder.WithImage("{'{'}|OCI2001:postg\u0072es@{Former}|{'}'}");
            builder.WithImage("redis:" + "{'{'}|OCI2001:7.2.0|{'}'}");
            app.AddContainer("db", "redis", "{'{'}|OCI2001:7.2.0|{'}'}");
            """,
            $"""
            builder.WithImage("postgres:17.2");
            builder.WithImage(@"postgres:17.2@{Digest}");
            builder.WithImage("postg\u0072es@{Digest}");
            builder.WithImage("redis:" + "7.4.1");
            app.AddContainer("db", "redis", "7.4.1");
            """);

        [Fact]
        public Task the_digest_if_one_is_required() => Statements(
            """
            builder.WithImage("{|OCI1003:mysql:latest|}");
            builder.WithImage("{|OCI1003:postgres|}");
            builder.WithImage("{|OCI1003:nginx|}");
            """,
            $"""
            builder.WithImage("mysql:9.1@{Digest}");
            builder.WithImage("postgres:17.2@{Digest}");
            builder.WithImage("nginx@{Digest}");
            """,
            editorConfig: "oci_tag.require_digest = *\noci_tag.pin_style = tag");

        [Fact]
        public Task nothing_if_a_required_digest_is_unknown() => Statements(
            """builder.WithImage("{|OCI1003:redis|}");""",
            """builder.WithImage("{|OCI1003:redis|}");""",
            editorConfig: "oci_tag.require_digest = *");

        [Fact]
        public Task the_digest_after_the_existing_tag() => File(
            ConsumerCode.WithStatements("""builder.WithImage("{|OCI1003:redis:7.4|}");"""),
            ConsumerCode.WithStatements($"""builder.WithImage("redis:7.4@{Digest}");"""),
            key: null,
            "oci_tag.require_digest = redis",
            ("oci-images.lock.json", $$$"""{ "version": 1, "images": { "docker.io/library/redis:7.4": { "digest": "{{{Digest}}}" } } }"""));

        [Fact]
        public Task into_literals_of_every_form() => Statements(
            """"
            builder.WithImage(@"{|OCI1001:quay.io/team/app|}");
            builder.WithImage("""{|OCI1001:quay.io/team/app|}""");
            builder.WithImage("""
                {|OCI1001:quay.io/team/app|}
                """);
            builder.WithImage("{|OCI1001:qu\u0061y.io/te\x61m/app|}");
            builder.WithImage($"{|OCI1001:quay.io/team/app|}");
            builder.WithImage("{|OCI1002:redis:l\u0061test|}");
            """",
            """"
            builder.WithImage(@"quay.io/team/app:1.2");
            builder.WithImage("""quay.io/team/app:1.2""");
            builder.WithImage("""
                quay.io/team/app:1.2
                """);
            builder.WithImage("qu\u0061y.io/te\x61m/app:1.2");
            builder.WithImage($"quay.io/team/app:1.2");
            builder.WithImage("redis:7.4.1");
            """");

        [Fact]
        public Task into_a_constant() => Members(
            """
            const string Image = "{|OCI1001:redis|}";
            object A() => new ContainerBuilder(Image);
            object B() => new V1Container { Image = Image };
            """,
            """
            const string Image = "redis:7.4.1";
            object A() => new ContainerBuilder(Image);
            object B() => new V1Container { Image = Image };
            """);

        [Fact]
        public Task after_a_composition_of_constants() => Members(
            """
            const string Registry = "quay.io"; const string Image = "team/app";
            object A() => new ContainerBuilder($"{|OCI1001:{Registry}/{Image}|}");
            object B() => new ContainerBuilder({|OCI1001:Registry + "/" + Image|});
            object C() => new ContainerBuilder(Registry + "{|OCI1001:/team/app|}");
            """,
            """
            const string Registry = "quay.io"; const string Image = "team/app";
            object A() => new ContainerBuilder($"{Registry}/{Image}:1.2");
            object B() => new ContainerBuilder(Registry + "/" + Image + ":1.2");
            object C() => new ContainerBuilder(Registry + "/team/app:1.2");
            """);

        [Fact]
        public Task after_a_constant_of_another_assembly() => FileWithProject(
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object Start(bool flag) => new ContainerBuilder(flag ? {|OCI1001:Images.Cache|} : "redis:7"); }
            """,
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object Start(bool flag) => new ContainerBuilder(flag ? Images.Cache + ":7.4.1" : "redis:7"); }
            """,
            """public static class Images { public const string Cache = "redis"; }""");

        [Fact]
        public Task as_an_argument_if_the_library_does_not_parse_the_repository() => Statements(
            """
            Use(new DockerImage("{|OCI1001:team/app|}", registry: "quay.io"));
            Use(new DockerImage("{|OCI1001:nginx|}", registry: null));
            Use(new DockerImage("mysql", tag: "{|OCI1002:latest|}"));
            """,
            $"""
            Use(new DockerImage("team/app", registry: "quay.io", tag: "1.2"));
            Use(new DockerImage("nginx", registry: null, digest: "{Digest}"));
            Use(new DockerImage("mysql", tag: "9.1"));
            """);

        [Fact]
        public Task the_tag_that_the_project_uses_most() => ByUsedTag(
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object A = new ContainerBuilder("{|OCI1001:redis|}"); object B = new ContainerBuilder("redis:7.2"); }
            """,
            """
            using DotNet.Testcontainers.Builders;
            class Subject { object A = new ContainerBuilder("redis:7.4"); object B = new ContainerBuilder("redis:7.2"); }
            """,
            ("compose.yaml", "services:\n  a:\n    image: redis:7.4\n  b:\n    image: docker.io/redis:7.4\n"));
    }

    public sealed class Leaves
    {
        [Fact]
        public Task an_image_without_a_known_pin() => NoFix("""builder.WithImage("{|OCI1001:unheard/of|}");""");

        [Fact]
        public Task an_unknown_registry() => NoFix("""builder.WithImage($"{|OCI1001:{registry}/postgres|}");""");

        [Fact]
        public Task a_name_that_other_code_appends_a_tag_to() => Members(
            """
            const string Image = "{|OCI1001:redis|}";
            object A() => new ContainerBuilder(Image);
            object B() => new ContainerBuilder($"{Image}:7");
            """,
            """
            const string Image = "{|OCI1001:redis|}";
            object A() => new ContainerBuilder(Image);
            object B() => new ContainerBuilder($"{Image}:7");
            """);

        [Fact]
        public Task an_image_with_a_floating_tag_in_the_lock_file() => File(
            """class Subject { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("{|OCI1001:redis|}"); }""",
            """class Subject { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("{|OCI1001:redis|}"); }""",
            files: [("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "latest" } } }""")]);

        [Theory]
        [InlineData("""object B(string cfg) => new ContainerBuilder($"{cfg ?? Image}:7");""")]
        [InlineData("""object B(bool flag) => new ContainerBuilder((flag ? Image : "mysql") + ":7");""")]
        [InlineData("""const string Other = Image; object B() => new ContainerBuilder($"{Other}:7");""")]
        public Task a_name_that_other_code_appends_a_tag_to_indirectly(string other)
        {
            string code = "const string Image = \"{|OCI1001:redis|}\"; object A() => new ContainerBuilder(Image);\n" + other;
            return Members(code, code);
        }

        [Fact]
        public Task a_local_and_a_property_with_a_tag_elsewhere() => NoFix("""
            string late; late = "{|OCI1001:redis|}"; builder.WithImage(late); builder.WithImage(late + ":7");
            """);

        [Fact]
        public Task a_location_that_two_images_share() => NoFix("""
            builder.WithImage((flag ? "mysql" : "redis") + "{|OCI1002::latest|}");
            builder.WithImage($"{|OCI1002:{name ?? "redis"}:latest|}");
            Use(new DockerImage(flag ? "{|OCI1001:nginx|}" : "{|OCI1001:redis|}", "docker.io"));
            """);

        [Fact]
        public Task an_empty_tag() => NoFix("""
            Use(new DockerImage("{|OCI1001:redis|}", "docker.io", null));
            Use(new DockerImage("{|OCI1001:redis|}", "docker.io", tag: ""));
            """);

        [Fact]
        public Task everything_with_an_invalid_lock_file() => File(
            """class Subject { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("{|OCI1001:redis|}"); }""",
            """class Subject { object A = new DotNet.Testcontainers.Builders.ContainerBuilder("{|OCI1001:redis|}"); }""",
            files: [("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis": { "tag": """)]);
    }
}
