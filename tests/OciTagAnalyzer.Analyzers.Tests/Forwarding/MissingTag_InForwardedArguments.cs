using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Forwarding;

/// <summary>Strings that members of the project forward to a sink.</summary>
public sealed class MissingTag_InForwardedArguments
{
    public sealed class Reports
    {
        [Fact]
        public Task an_argument_of_a_method_and_a_local_function() => OfMembers("""
            object Start(string name, string image) => new ContainerBuilder(image).WithName(name).Build();
            static object Typed<T>(string image) => new ContainerBuilder(image);
            void Run()
            {
                Start("redis", "{|OCI1001:redis|}");
                Start(image: "{|OCI1002:mysql:latest|}", name: "mysql");
                Typed<int>("{|OCI1001:mongo|}");
                Local("{|OCI1001:nginx|}");
                object Local(string image) => new V1Container { Image = image };
            }
            """);

        [Fact]
        public Task a_call_before_the_member_and_in_another_file() => OfFile(
            """class First { object Run() => Starting.Start("{|OCI1001:redis|}"); }""",
            ("Starting.cs", """
                static class Starting { public static object Start(string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image); }
                """),
            ("Last.cs", """class Last { const string Image = "{|OCI1001:mysql|}"; object Run() => Starting.Start(Image); }"""));

        [Fact]
        public Task an_argument_of_an_extension() => OfFile("""
            using DotNet.Testcontainers.Builders;
            static class Extensions { public static object Start(this string image) => new ContainerBuilder(image);
                public static object From(this ContainerBuilder b, string image) => b.WithImage(image); }
            class Subject { object A() => "{|OCI1001:redis|}".Start(); object B(ContainerBuilder b) => b.From("{|OCI1001:mysql|}"); }
            """);

        [Fact]
        public Task an_argument_of_a_constructor() => OfFile("""
            using DotNet.Testcontainers.Builders;
            using Amazon.CDK;
            class Plain { readonly object container; public Plain(string image) { container = new ContainerBuilder(image).Build(); } }
            class Primary(string image) { object Start() => new ContainerBuilder(image).Build(); }
            class Based : DockerImage { public Based(string image) : base(image) { } }
            class PrimaryBased(string image) : DockerImage(image);
            class Own : Primary { public Own() : base("{|OCI1001:redis|}") { } }
            class OwnPrimary() : Plain("{|OCI1001:mysql|}");
            class Other : Based { public Other(int port) : base("{|OCI1001:mongo|}") { } public Other() : this(1) { } }
            class Subject { object[] All() => [new Plain("{|OCI1001:nginx|}"), new Primary("{|OCI1001:debian|}"), new Based("{|OCI1001:alpine|}"),
                new PrimaryBased("{|OCI1001:fedora|}")]; }
            """);

        [Fact]
        public Task a_value_that_is_assigned_to_a_property() => OfFile("""
            using DotNet.Testcontainers.Builders;
            using k8s.Models;
            class Automatic { public string Image { get; init; } object Start() => new ContainerBuilder(Image); }
            class Setting { readonly V1Container container = new(); public string Image { set => container.Image = value; } }
            record Settings(string Image, string Name) { object Start() => new ContainerBuilder(this.Image).WithName(Name); }
            class Subject
            {
                object A() => new Automatic { Image = "{|OCI1001:redis|}" };
                void B(Setting setting) => setting.Image = "{|OCI1001:mysql|}";
                object C() => new Settings("{|OCI1001:mongo|}", "mongo") with { Image = "{|OCI1001:nginx|}", Name = "nginx" };
            }
            """);

        [Fact]
        public Task the_initializer_of_a_property() => OfFile(
            """
            partial class Split { public string Image { get; private set; } = "{|OCI1001:redis|}"; public string Other { get; set; } = "other"; }
            class Settings { public string Image { get; init; } = "{|OCI1002:mysql:latest|}";
                object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(Image); }
            class Pinned { public string Image { get; set; } = "redis:7"; object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(Image); }
            class Joined { public string Image { get; set; } = "redis"; object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(Image + ":7"); }
            """,
            ("Split.cs", "partial class Split { object Start() => new DotNet.Testcontainers.Builders.ContainerBuilder(Image); }"));

        [Fact]
        public Task an_argument_of_a_partial_method() => OfFile(
            """partial class Subject { partial void Start(int port, string image); void Run() => Start(80, "{|OCI1001:redis|}"); }""",
            ("Other.cs", """
                partial class Subject { partial void Start(int port, string image) => new DotNet.Testcontainers.Builders.ContainerBuilder(image); }
                """));

        [Fact]
        public Task a_value_after_a_registry() => OfMembers("""
            const string App = "team/app";
            object Start(string registry, string image) => new ContainerBuilder($"{registry}/{image}");
            object Mirrored(string image) => new ContainerBuilder("mirror.example/" + image);
            void Run() { Start("quay.io", "{|OCI1001:redis|}"); Mirrored("{|OCI1001:mysql|}"); Mirrored({|OCI1001:App|}); }
            """);

        [Fact]
        public Task a_value_that_is_also_validated_and_displayed() => OfMembers("""
            object Start(string image, string other = null)
            {
                ArgumentNullException.ThrowIfNull(image);
                if (string.IsNullOrEmpty(image) || image == null || image is null) throw new ArgumentException($"No image {image} there", nameof(image));
                Console.WriteLine("Starting " + image + " now");
                var used = image ?? other;
                return new ContainerBuilder(used).WithLabel("image", image).Build();
            }
            void Run() => Start("{|OCI1001:redis|}");
            """);

        [Fact]
        public Task each_branch_and_a_field() => OfMembers("""
            static readonly string Field = "{|OCI1001:mongo|}";
            object Start(string image) => new ContainerBuilder(image);
            void Run(bool flag, string registry) { Start(flag ? "{|OCI1001:redis|}" : "redis:7"); Start(registry ?? "{|OCI1001:mysql|}"); Start(Field);
                Start($"{|OCI1001:{registry}/nginx|}"); }
            """);
    }

    public sealed class ReportsAfterSeveralSteps
    {
        [Fact]
        public Task a_value_that_is_forwarded_twice() => OfMembers("""
            object Start(string image) => new ContainerBuilder(image);
            object Again(string image) => Start(image);
            void Run() => Again("{|OCI1001:redis|}");
            """);

        [Fact]
        public Task an_argument_of_a_member_that_another_class_implements() => OfFile("""
            using DotNet.Testcontainers.Builders;
            interface IStarter { object Start(string image); }
            sealed class Starter : IStarter { public object Start(string image) => new ContainerBuilder(image).Build(); }
            abstract class Base { public abstract object Stop(string image); }
            class Derived : Base { public override object Stop(string image) => new ContainerBuilder(image); }
            class Subject
            {
                void Run(IStarter any, Base other) { any.Start("{|OCI1001:redis|}"); other.Stop("{|OCI1001:mysql|}"); new Derived().Stop("{|OCI1001:mongo|}"); }
            }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_property_that_is_a_part_of_a_text_elsewhere() => OfFile("""
            using DotNet.Testcontainers.Builders;
            class Options { public string Image { get; set; } }
            class Whole { object Start(Options o) => new ContainerBuilder(o.Image); }
            class Part { object Start(Options o) => new ContainerBuilder(o.Image + ":7"); }
            class Subject { Options Make() => new() { Image = "redis" }; }
            """);

        [Fact]
        public Task a_member_that_adds_the_tag() => OfMembers("""
            object A(string image, string tag) => new ContainerBuilder(image + ":" + tag);
            object B(string image) => new ContainerBuilder($"{image}:7");
            object C(string image, string tag) => new DockerImage(image, tag: tag);
            object D(IDistributedApplicationBuilder app, string image) => app.AddContainer("d", image).WithImageTag("7");
            object E(string image) { image += ":7"; return new ContainerBuilder(image); }
            object F(string image) => new ContainerBuilder(image.Contains(':') ? image : image + ":7");
            object G(string image) => image == "redis" ? new ContainerBuilder("redis:7") : new ContainerBuilder(image);
            object H(string image, Dictionary<string, string> known) =>
                known.TryGetValue(image, out var full) ? new ContainerBuilder(full) : new ContainerBuilder(image);
            object I(string image) => image switch { "redis" => new ContainerBuilder("redis:7"), _ => new ContainerBuilder(image) };
            void Run(IDistributedApplicationBuilder app) { A("redis", "7"); B("redis"); C("redis", "7"); D(app, "redis"); E("redis"); F("redis");
                G("redis"); H("redis", []); I("redis"); }
            """);

        [Fact]
        public Task a_method_that_another_class_may_override() => OfMembers("""
            abstract class Base { public virtual object Start(string image) => new ContainerBuilder(image); }
            class Derived : Base { public override object Start(string image) => base.Start(image + ":7"); }
            void Run(Base any) { any.Start("redis"); new Derived().Start("redis"); }
            """);

        [Fact]
        public Task a_property_that_is_changed_or_inspected() => OfMembers("""
            class Changed { public string Image { get; set; } public Changed() => Image += ":7"; object Start() => new ContainerBuilder(Image); }
            class Asked { public string Image { get; set; } bool HasTag => Image.Contains(':'); object Start() => new ContainerBuilder(Image); }
            object Run() => new object[] { new Changed { Image = "redis" }, new Asked { Image = "redis" } };
            """);

        [Fact]
        public Task other_arguments_and_overloads() => OfMembers("""
            object Start(string image) => new ContainerBuilder(image);
            object Start(string name, int port) => name + port;
            void Run(string unknown) { Start("redis", 6379); Start("redis:7"); Start(unknown); Start(null); Start(""); }
            """);
    }
}
