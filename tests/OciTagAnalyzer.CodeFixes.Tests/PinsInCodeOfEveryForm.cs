using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class PinsInCodeOfEveryForm
{
    public sealed class Writes
    {
        [Fact]
        public Task two_pins_into_one_expression() => Statements(
            """builder.WithImage(flag ? "{|OCI1001:redis|}" : name == "x" ? "{|OCI1001:quay.io/team/app|}" : "redis:7");""",
            """builder.WithImage(flag ? "redis:7.4.1" : name == "x" ? "quay.io/team/app:1.2" : "redis:7");""");

        [Fact]
        public Task between_other_line_ends() => Statements(
            "builder.WithImage(\r\n  \"{|OCI1001:redis|}\"); // é\r\nbuilder.WithImage(\"\"\"\r\n    {|OCI1001:redis|}\r\n    \"\"\");\r\n",
            "builder.WithImage(\r\n  \"redis:7.4.1\"); // é\r\nbuilder.WithImage(\"\"\"\r\n    redis:7.4.1\r\n    \"\"\");\r\n");

        [Fact]
        public Task into_raw_interpolated_lines() => Members(
            """"
            const string Registry = "quay.io";
            object A() => new ContainerBuilder($"""
                {|OCI1001:{Registry}/team/app|}
                """);
            object B() => new ContainerBuilder($@"{|OCI1001:{Registry}/team/app|}");
            """",
            """"
            const string Registry = "quay.io";
            object A() => new ContainerBuilder($"""
                {Registry}/team/app:1.2
                """);
            object B() => new ContainerBuilder($@"{Registry}/team/app:1.2");
            """");

        [Fact]
        public Task at_every_call_that_completes_a_shared_repository() => Members(
            """
            const string Image = "team/app";
            object A() => new DockerImage({|OCI1001:Image|}, registry: "quay.io");
            object B() => new DockerImage(Image, registry: "quay.io", tag: "1");
            object C() => new DockerImage({|OCI1001:Image|}, "quay.io");
            """,
            """
            const string Image = "team/app";
            object A() => new DockerImage(Image, registry: "quay.io", tag: "1.2");
            object B() => new DockerImage(Image, registry: "quay.io", tag: "1");
            object C() => new DockerImage(Image, "quay.io", tag: "1.2");
            """);

        [Fact]
        public Task into_a_constant_that_is_also_displayed() => Members(
            """
            public const string Image = "{|OCI1001:redis|}";
            object A() => new ContainerBuilder(Image);
            void B() { Console.WriteLine(Image); Use(nameof(Image)); }
            static void Use(string s) { }
            """,
            """
            public const string Image = "redis:7.4.1";
            object A() => new ContainerBuilder(Image);
            void B() { Console.WriteLine(Image); Use(nameof(Image)); }
            static void Use(string s) { }
            """);

        [Fact]
        public Task over_the_tag_of_a_library() => Statements(
            """app.AddPostgres("pg").WithImage("{|OCI1005:redis|}");""",
            """app.AddPostgres("pg").WithImage("redis:7.4.1");""");

        [Fact]
        public Task after_Aspire_chains() => Statements(
            """
            var c = app.AddContainer("cache", "{|OCI1001:redis|}").WithBindMount("a", "b");
            app.AddContainer("db", "mysql", "{|OCI1002:latest|}");
            app.AddContainer("x", "team/app").WithImageRegistry("quay.io").WithImageTag("1");
            """,
            """
            var c = app.AddContainer("cache", "redis:7.4.1").WithBindMount("a", "b");
            app.AddContainer("db", "mysql", "9.1");
            app.AddContainer("x", "team/app").WithImageRegistry("quay.io").WithImageTag("1");
            """);

        [Fact]
        public Task into_a_deconstruction_and_a_pattern() => Members(
            """
            void A(ContainerBuilder b) { var (image, name) = ("{|OCI1001:redis|}", "cache"); b.WithImage(image).WithName(name); }
            void B(ContainerBuilder b) { if ("{|OCI1001:redis|}" is { Length: > 0 } image) b.WithImage(image).WithName("cache"); }
            """,
            """
            void A(ContainerBuilder b) { var (image, name) = ("redis:7.4.1", "cache"); b.WithImage(image).WithName(name); }
            void B(ContainerBuilder b) { if ("redis:7.4.1" is { Length: > 0 } image) b.WithImage(image).WithName("cache"); }
            """);
    }

    public sealed class Leaves
    {
        [Fact]
        public Task a_name_with_a_separate_tag_in_another_call() => Leaving("""
            const string Image = "{|OCI1001:redis|}";
            void A(IDistributedApplicationBuilder app) { app.AddContainer("a", Image, "7"); app.AddContainer("b", Image); }
            """);

        [Fact]
        public Task a_name_whose_tag_a_later_statement_sets() => Leaving("""
            const string Image = "{|OCI1001:redis|}";
            void A(IDistributedApplicationBuilder app) { var a = app.AddContainer("a", Image); a.WithImageTag("7"); app.AddContainer("b", Image); }
            object B() => new ImagesCreateParameters { FromImage = Image, Tag = "7" };
            """);

        [Fact]
        public Task a_name_with_another_use() => Leaving("""
            const string Name = "{|OCI1001:redis|}";
            object A() => new ContainerBuilder(Name).WithName(Name);
            void B(IDistributedApplicationBuilder app) => app.AddContainer(Name, Name);
            object C() => new V1Container { Name = Name, Image = Name };
            """);

        [Fact]
        public Task a_deconstructed_name_that_other_code_combines_with_a_tag() => Leaving("""
            void A(ContainerBuilder b) { var (image, tag) = ("{|OCI1001:redis|}", "7"); b.WithImage(image).WithLabel("image", image + ":" + tag); }
            void B(ContainerBuilder b) { (string image, var (name, _)) = ("{|OCI1001:redis|}", ("cache", 1));
                b.WithImage(image).WithName(name).WithLabel("image", $"{image}:7"); }
            void C(ContainerBuilder b) { string image; (image, var name) = ("{|OCI1001:redis|}", "cache"); b.WithImage(image).WithName(image + name); }
            """);

        [Fact]
        public Task a_pattern_variable_with_another_use() => Leaving("""
            void A(ContainerBuilder b) { if ("{|OCI1001:redis|}" is { Length: > 0 } image) b.WithImage(image).WithName(image); }
            object B(bool flag) => (flag ? "{|OCI1001:redis|}" : null) switch { string image =>
                new ContainerBuilder(image).WithLabel("image", image + ":7"), null => null };
            """);

        [Fact]
        public Task a_tag_that_several_images_share() => Leaving("""
            const string Tag = "{|OCI1002:latest|}";
            void A(IDistributedApplicationBuilder app) { app.AddContainer("a", "mysql", Tag); app.AddContainer("b", "redis", Tag); }
            """);

        static Task Leaving(string members) => Members(members, members);
    }
}
