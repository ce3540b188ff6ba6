using OciTagAnalyzer.Analyzers.Tests.Source;

namespace OciTagAnalyzer.Analyzers.Tests.Annotations;

/// <summary>Strings that are annotated as references by an attribute.</summary>
public sealed class MissingTag_InAnnotatedStrings
{
    // Without a library with sinks, only annotations open the gate; the other tests reference one.
    const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Threading.Tasks;

        """;

    // The attribute of the platform cannot be applied to return values.
    const string Polyfill = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        sealed class StringSyntaxAttribute(string syntax) : Attribute { public string Syntax => syntax; }

        """;

    static Task OfMembers(string members) => SourceTest.OfFile(Usings + "class Subject\n{\n" + members + "\n}\n");

    public sealed class Reports
    {
        [Fact]
        public Task an_argument_of_a_method_a_constructor_and_a_local_function() => OfMembers("""
            sealed class Box([StringSyntax("OciImage")] string image) { public string Image => image; }
            static void Start(string name, [StringSyntax("OciImage")] string image) { }
            void Run(string registry)
            {
                Start("redis", "{|OCI1001:redis|}");
                Start(image: "{|OCI1001:mysql|}", name: "mysql");
                _ = new Box($"{|OCI1001:{registry}/nginx|}");
                Local("{|OCI1001:mongo|}");
                void Local([StringSyntax("OciImage")] string image) { }
            }
            """);

        [Fact]
        public Task an_argument_of_a_delegate_an_extension_and_an_indexer() => SourceTest.OfFile(Usings + """
            delegate void Starting([StringSyntax("OciImage")] string image);
            static class Extensions { public static void Start([StringSyntax("OciImage")] this string image) { } }
            class Subject
            {
                int this[[StringSyntax("OciImage")] string image] => 1;
                void Run(Starting starting)
                {
                    starting("{|OCI1001:redis|}");
                    "{|OCI1001:mysql|}".Start();
                    _ = this["{|OCI1001:mongo|}"];
                }
            }
            """);

        [Fact]
        public Task a_property_or_field_and_its_initializer() => OfMembers("""
            [StringSyntax("OciImage")] public string Image { get; set; } = "{|OCI1001:redis|}";
            [StringSyntax("OciImage")] const string Constant = "{|OCI1001:mysql|}";
            [StringSyntax("OciImage")] string first = "{|OCI1001:mongo|}", second = "mongo:8";
            void Run(Subject other)
            {
                Image = "{|OCI1001:nginx|}";
                other.first ??= "{|OCI1001:busybox|}";
                _ = new Subject { Image = "{|OCI1001:alpine|}", second = "{|OCI1001:debian|}" };
            }
            """);

        [Fact]
        public Task the_value_of_a_getter() => OfMembers("""
            [StringSyntax("OciImage")] string Arrow => "{|OCI1001:redis|}";
            [StringSyntax("OciImage")] string Block { get { return "{|OCI1001:mysql|}"; } }
            """);

        [Fact]
        public Task the_return_value_of_a_method_lambda_or_local_function() => SourceTest.OfFile(Polyfill + """
            abstract class Base { [return: StringSyntax("OciImage")] protected abstract string Get(); }
            class Subject : Base
            {
                protected override string Get() => "{|OCI1001:redis|}";
                [return: StringSyntax("OciImage")] static string Method(bool flag) { if (flag) { return "{|OCI1001:mongo|}"; } return "mongo:8"; }
                [return: StringSyntax("OciImage")] static async Task<string> Later() { await Task.Yield(); return "{|OCI1001:nginx|}"; }
                [return: StringSyntax("OciImage")] static IEnumerable<string> All() { yield return "{|OCI1001:mysql|}"; yield return "mysql:9"; }
                void Run()
                {
                    [return: StringSyntax("OciImage")] string Local() => "{|OCI1001:debian|}";
                    Func<string> lambda = [return: StringSyntax("OciImage")] () => "{|OCI1001:alpine|}";
                }
            }
            """);

        [Fact]
        public Task a_default_value() => OfMembers("""
            static void Start([StringSyntax("OciImage")] string image = "{|OCI1001:redis|}") { }
            """);

        [Fact]
        public Task a_positional_parameter_and_its_property() => SourceTest.OfFile(Usings + """
            record One([StringSyntax("OciImage")] string Image, string Name);
            record Two([property: StringSyntax("OciImage")] string Image);
            class Subject
            {
                object A() => new One("{|OCI1001:redis|}", "redis");
                object B(One one) => one with { Image = "{|OCI1001:mysql|}", Name = "mysql" };
                object C() => new Two("{|OCI1001:mongo|}") { Image = "{|OCI1001:nginx|}" };
            }
            """);

        [Fact]
        public Task members_that_a_base_type_or_interface_annotates() => SourceTest.OfFile(Usings + """
            interface IStarts { void Start([StringSyntax("OciImage")] string image); [StringSyntax("OciImage")] string Image { get; } }
            abstract class Base { public abstract void Run([StringSyntax("OciImage")] string image); }
            class Derived : Base, IStarts
            {
                public override void Run(string image) { }
                public void Start(string image) { }
                string IStarts.Image => "{|OCI1001:mysql|}";
                void All(IStarts any) { Run("{|OCI1001:mongo|}"); Start("{|OCI1001:nginx|}"); any.Start("{|OCI1001:debian|}"); }
            }
            class Implicit : IStarts { public void Start(string image) { } public string Image { get; } = "{|OCI1001:alpine|}"; }
            """);

        [Fact]
        public Task each_element_of_a_collection() => OfMembers("""
            [StringSyntax("OciImage")] public List<string> Images { get; set; } = new() { "{|OCI1001:redis|}", "redis:7" };
            [StringSyntax("OciImage")] static readonly string[] fixedImages = ["{|OCI1001:mysql|}", "mysql:9"];
            static void Start(string name, [StringSyntax("OciImage")] params string[] images) { }
            void Run(Subject other)
            {
                Start("a", "{|OCI1001:nginx|}", "nginx:1.27", "{|OCI1001:busybox|}");
                other.Images = ["{|OCI1001:debian|}"];
                other.Images.Add("{|OCI1001:alpine|}");
                other.Images.AddRange(["{|OCI1001:fedora|}"]);
                other.Images[0] = "{|OCI1001:ubuntu|}";
                fixedImages[0] = "{|OCI1001:centos|}";
                _ = new Subject { Images = { "{|OCI1001:httpd|}" } };
            }
            """);

        [Fact]
        public Task an_argument_of_an_attribute() => SourceTest.OfFile(Usings + """
            sealed class ImageAttribute([StringSyntax("OciImage")] string image) : Attribute
            {
                public string Image => image;
                [StringSyntax("OciImage")] public string Sidecar { get; set; }
            }
            [Image("{|OCI1001:redis|}", Sidecar = "{|OCI1001:envoyproxy/envoy|}")]
            class Subject { [Image("{|OCI1001:mysql|}")] void Run() { } }
            """);

        [Fact]
        public Task a_polyfill_of_the_attribute() => SourceTest.OfFile("""
            using System;
            namespace Old
            {
                sealed class StringSyntaxAttribute(string syntax, params object[] arguments) : Attribute { public object All = (syntax, arguments); }
            }
            class Subject { void Start([Old.StringSyntax("OciImage")] string image) => Start("{|OCI1001:redis|}"); }
            """);

        [Fact]
        public Task a_constant_at_its_declaration() => OfMembers("""
            const string Cache = "{|OCI1001:redis|}";
            static void Start([StringSyntax("OciImage")] string image) { }
            void Run() => Start(Cache);
            """);

        [Fact]
        public Task annotations_of_another_project() => SourceTest.OfFileWithProject(
            """
            class Subject : IStarts { public void Start(string image) { } void Run(IStarts any) { any.Start("{|OCI1001:redis|}");
                Start("{|OCI1001:mysql|}"); } }
            """,
            Usings + """public interface IStarts { void Start([StringSyntax("OciImage")] string image); }""");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task tags_and_unknown_values() => OfMembers("""
            static void Start([StringSyntax("OciImage")] string image) { }
            void Run(string image) { Start("redis:7"); Start(image); Start("redis" + image); Start(null); }
            """);

        [Fact]
        public Task annotations_for_other_languages() => OfMembers("""
            static void Start([StringSyntax("Regex")] string image, [StringSyntax(StringSyntaxAttribute.Json)] string json) { }
            void Run() => Start("redis", "redis");
            """);

        [Fact]
        public Task an_annotation_of_another_parameter() => OfMembers("""
            static void Start(string name, [StringSyntax("OciImage")] string image) { }
            static void Start(string name) { }
            void Run() { Start("redis"); Start("redis", "redis:7"); }
            """);

        [Fact]
        public Task a_search_in_an_annotated_collection() => OfMembers("""
            [StringSyntax("OciImage")] readonly List<string> images = [];
            bool Run() => images.Contains("redis") || images.Remove("redis");
            """);

        [Fact]
        public Task a_value_in_generated_code() => SourceTest.OfFile("// <auto-generated/>\n" + Usings + """
            class Subject { static void Start([StringSyntax("OciImage")] string image) { } void Run() => Start("redis"); }
            """);

        [Fact]
        public Task the_return_value_of_a_lambda_in_an_annotated_method() => SourceTest.OfFile(Polyfill + """
            class Subject { [return: StringSyntax("OciImage")] static string Get() { Func<string> name = () => "redis"; return name() + ":7"; } }
            """);
    }
}
