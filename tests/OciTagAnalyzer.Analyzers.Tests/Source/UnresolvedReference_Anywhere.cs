using Test = OciTagAnalyzer.Analyzers.Tests.Source.OptInTest<OciTagAnalyzer.Analyzers.UnresolvedReferenceAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class UnresolvedReference_Anywhere
{
    public sealed class Reports
    {
        [Fact]
        public Task a_completely_unknown_value() => Test.OfStatements("""
            builder.WithImage({|OCI1006:image|});
            builder.WithImage({|OCI1006:Environment.GetEnvironmentVariable("IMAGE")|});
            """);

        [Fact]
        public Task a_hole_in_the_relevant_part() => Test.OfStatements("""
            builder.WithImage({|OCI1006:$"redis:{tag}"|});
            builder.WithImage({|OCI1006:"redis" + suffix|});
            app.AddContainer("x", {|OCI1006:"redis"|}, tag);
            """);

        [Fact]
        public Task a_string_that_the_project_annotates_as_an_image() => Test.OfStatements(
            """
            static void Run([System.Diagnostics.CodeAnalysis.StringSyntax("OciImage")] string run) => _ = run;
            Run({|OCI1006:image|});
            System.IO.File.ReadAllText({|OCI1006:image|});
            """,
            "",
            ("oci-tag.sinks.txt", "assembly *\n[System.IO.File]::ReadAllText(path) reference\n"));

        [Fact]
        public Task one_of_several_possible_values_once() => Test.OfStatements("""
            builder.WithImage({|OCI1006:image ?? name ?? "redis:7"|});
            """);

        [Fact]
        public Task a_template_that_is_filled_in_later() => Test.OfStatements("""
            builder.WithImage({|OCI1006:"{{ image }}"|});
            """);

        [Fact]
        public Task a_variable_of_a_file() => Test.OfStatements(
            "",
            "",
            ("Dockerfile", "ARG IMAGE\nFROM {|OCI1006:${IMAGE}|}\n"),
            ("compose.yaml", "services:\n  a:\n    image: {|OCI1006:redis:${TAG}|}\n"));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_value_with_a_reported_fallback() => Test.OfStatements("""
            builder.WithImage($"{image}:{tag ?? "latest"}");
            app.AddContainer("x", image, tag ?? "latest");
            app.AddContainer("y", image).WithImageTag(flag ? tag : "latest");
            builder.WithImage(image ?? "redis");
            """);

        [Fact]
        public Task values_whose_relevant_part_is_known() => Test.OfStatements(
            """
            builder.WithImage("redis");
            builder.WithImage("redis:");
            builder.WithImage("");
            builder.WithImage($"{registry}/redis:7");
            builder.WithImage($"{registry}/redis");
            builder.WithImage($"redis@{digest}");
            """,
            "",
            ("Dockerfile", "ARG TAG=7\nFROM redis:${TAG}\nFROM redis\n"));

        [Fact]
        public Task an_ignored_image() => Test.OfStatements(
            """builder.WithImage($"redis:{tag}");""",
            "oci_tag.ignored_images = redis:*");
    }
}
