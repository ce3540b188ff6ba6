using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class Names_InSource
{
    const string Names = "oci_tag.detection = names";

    // Typical helpers of a project.
    const string Helpers = """

        namespace My.Containers
        {
            public class DockerRunner
            {
                public void Run(string image) { }
                public void Run(string image, string tag) { }
                public void Start(string containerImage, int port = 0) { }
                public void Use(string from) { }
                public void Pull(string image, int retries, string version = "latest") { }
                public void Fetch(string image, int retries, string version = "17") { }
                public void Push(string image) { }
                public bool IsRunning(string image) => false;
                public void Join(string image) { System.Console.WriteLine($"{image}:17"); }
                public void Sum(string image) { System.Console.WriteLine("docker.io/" + image + ":17"); }
            }
            public class PodSpec { public string Image { get; set; } public string Command { get; set; } }
            public class TaggedSpec { public string Image { get; set; } public string ImageTag { get; set; } }
            public class ContainerImageBuilder { public ContainerImageBuilder(string imageName) { } }
            public class ImageNotFoundException : System.Exception { public ImageNotFoundException(string image) { } }
            public class FluentRunner { public FluentRunner Run(string image) => this; public FluentRunner WithTag(string value) => this; }
            public static class Images { public const string Redis = "redis", Tag = "7"; }
        }
        namespace My.Pictures
        {
            public class Button { public string Image { get; set; } public void Show(string image) { } public void Load(string from) { } }
        }
        """;

    static Task Of(string statements) => OfFilesUnder(Names, $$"""
        using My.Containers;
        using My.Pictures;
        class Subject
        {
            void Run(DockerRunner docker, string registry, string tag)
            {
        {{statements}}
            }
        }
        """ + Helpers);

    public sealed class Reports
    {
        [Fact]
        public Task a_parameter_named_image() => Of("""
            docker.Run("{|OCI1001:redis|}");
            docker.Run(image: "{|OCI1002:team/app:latest|}");
            docker.Run($"{|OCI1001:{registry}/team/app|}");
            docker.Start("{|OCI1001:team/app|}", 80);
            """);

        [Fact]
        public Task a_property_named_image() => Of("""
            var pod = new PodSpec { Image = "{|OCI1001:nginx|}", Command = "redis" };
            var other = new PodSpec(); other.Image = "{|OCI1001:quay.io/team/app|}";
            """);

        [Fact]
        public Task a_propertys_initializer() => OfFilesUnder(Names, """
            namespace My.Containers { class PodSpec { public string Image { get; set; } = "{|OCI1001:nginx|}"; } }
            """);

        [Fact]
        public Task a_known_registry_with_an_ambiguous_name() => Of("""
            docker.Use("{|OCI1001:mcr.microsoft.com/windows/servercore|}");
            new Button().Show("{|OCI1001:ghcr.io/team/app|}");
            """);

        [Fact]
        public Task a_tag_whose_default_is_latest() => Of("""docker.Pull("{|OCI1001:redis|}", 3);""");

        [Fact]
        public Task an_argument_of_a_sink_once() => OfFilesUnder(Names, """
            using DotNet.Testcontainers.Builders;
            class Containers
            {
                const string Image = "{|OCI1001:redis|}";
                object A() => new ContainerBuilder(Image);
                void B() => Run(Image);
                void Run(string image) { }
                object C() => new ContainerBuilder("{|OCI1001:mysql|}");
            }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task everything_with_detection_by_sinks() => OfFilesUnder("oci_tag.detection = sinks", """
            class DockerRunner { void Run(string image) { } void A() => Run("redis"); }
            """);

        [Fact]
        public Task files_without_the_option() => OfFilesUnder(
            "[/Other.cs]\noci_tag.detection = names",
            """class DockerRunner { void Run(string image) { } void A() => Run("redis"); }""",
            ("/Other.cs", """class PodRunner { void Run(string image) { } void A() => Run("{|OCI1001:redis|}"); }"""));

        [Fact]
        public Task a_tag_in_the_same_call() => Of("""
            docker.Run("redis", "7");
            docker.Run("redis", tag);
            docker.Pull("redis", 3, "7");
            docker.Fetch("redis", 3);
            """);

        [Fact]
        public Task a_tag_in_another_property_of_the_type() => Of("""
            _ = new TaggedSpec { Image = "redis", ImageTag = "7" };
            new TaggedSpec().Image = "redis";
            """);

        [Fact]
        public Task a_tag_next_to_the_constant() => Of("""
            docker.Run(Images.Redis);
            var image = Images.Redis;
            docker.Run(image);
            """);

        [Fact]
        public Task a_tag_that_a_later_call_sets() => Of("""new FluentRunner().Run("redis").WithTag("7");""");

        [Fact]
        public Task a_tag_that_the_method_itself_appends() => Of("""
            docker.Join("redis");
            docker.Sum("redis");
            """);

        [Fact]
        public Task a_tag_or_digest_in_the_text() => Of("""
            docker.Run("redis:7");
            docker.Run($"redis:{tag}");
            docker.Run("redis@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            """);

        [Fact]
        public Task texts_that_do_not_look_like_images() => Of("""
            docker.Run("");
            docker.Run("Redis Server");
            docker.Run("my-image");
            docker.Run("logo.png");
            docker.Run("image/png");
            docker.Run("linux/amd64");
            docker.Run("icons/save");
            docker.Use("redis");
            """);

        [Fact]
        public Task pictures() => Of("""
            new Button { Image = "node" }.Show("team/logo");
            new Button().Image = "redis";
            new Button().Load("ghcr.io/team/app");
            """);

        [Fact]
        public Task created_or_inspected_images() => Of("""
            docker.Push("team/app");
            docker.IsRunning("redis");
            _ = new ContainerImageBuilder("team/app");
            throw new ImageNotFoundException("redis");
            """);

        [Fact]
        public Task a_constant_at_its_declaration() => OfFilesUnder(Names, """
            class Containers { const string RedisImage = "redis"; static readonly string Image = "redis"; }
            """);

        [Fact]
        public Task members_of_a_library_in_the_table() => OfFilesUnder(Names, """
            using Docker.DotNet.Models;
            class Containers { object A() => new ContainerListResponse { Image = "redis" }; }
            """);
    }
}
