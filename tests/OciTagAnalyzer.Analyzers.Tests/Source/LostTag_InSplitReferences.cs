using static OciTagAnalyzer.Analyzers.Tests.Source.SplittingTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Code that splits a reference at a colon, which may precede a port or be part of a digest.</summary>
public sealed class LostTag_InSplitReferences
{
    public sealed class Reports
    {
        [Fact]
        public Task a_variable_that_also_flows_into_a_sink() => OfStatements("""
            builder.WithImage(image);
            Use({|OCI1005:image.Split(':')|}[0]);
            Use({|OCI1005:image.Split(":", 2)|});
            if ({|OCI1005:image.Split(new[] { ':' })|} is [var a, var b]) { Use(a); }
            Use(image.Substring(0, {|OCI1005:image.IndexOf(':')|}));
            Use(image[..{|OCI1005:image.IndexOf(':')|}]);
            Use(image[({|OCI1005:image.LastIndexOf(':')|} + 1)..]);
            int at = {|OCI1005:image.LastIndexOf(":")|};
            Use(at < 0 ? image : image.Remove(at));
            """);

        [Fact]
        public Task a_field_or_property_of_the_same_type() => OfMembers("""
            readonly string image; string Other { get; set; }
            object Start() => new ContainerBuilder(image);
            object StartOther(ContainerBuilder b) => b.WithImage(this.Other);
            string Name => {|OCI1005:image.Split(':')|}[0];
            string OtherName() => {|OCI1005:Other.Split(':')|}[0];
            """);

        [Fact]
        public Task a_property_that_may_be_null() => OfMembers("""
            string Tag(V1Container c) => c?{|OCI1005:.Image.Split(':')|}[1];
            string Name(V1Container c) => c.Image?.Substring(0, {|OCI1005:c.Image.IndexOf(':')|});
            string Both(V1Container c) => c?.Image?{|OCI1005:.Split(':')|}[0];
            string Other(V1Container c) => c?.Name?.Split(':')[0];
            """);

        [Fact]
        public Task the_part_that_flows_into_a_sink() => OfStatements("""
            builder.WithImage({|OCI1005:image.Split(':')|}[0] + ":1");
            var parts = {|OCI1005:name.Split(':')|};
            app.AddContainer("x", parts[0], parts[1]);
            var cut = repo.Substring(0, {|OCI1005:repo.IndexOf(':')|});
            builder.WithImage($"{cut}:{tag}");
            """);

        [Fact]
        public Task a_variable_of_top_level_statements() => OfProgram("""
            string image = args[0];
            new DotNet.Testcontainers.Builders.ContainerBuilder(image).Build();
            System.Console.WriteLine({|OCI1005:image.Split(':')|}[1]);
            """);

        [Fact]
        public Task annotated_members() => OfMembers("""
            [System.Diagnostics.CodeAnalysis.StringSyntax("OciImage")]
            static string Image { get; set; } = "";

            static string Repository => {|OCI1005:Image.Split(':')|}[0];

            static string RepositoryOf([System.Diagnostics.CodeAnalysis.StringSyntax("OciImage")] string image, string other) =>
                {|OCI1005:image.Split(':')|}[0] + other.Split(':')[0];
            """);

        [Fact]
        public Task values_of_a_member_that_contains_references() => OfMembers("""
            string A(V1Container c) => {|OCI1005:c.Image.Split(':')|}[1];
            string B(V1Container c) { var image = c.Image; return {|OCI1005:image.Split(':')|}[1]; }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_text_that_flows_into_no_sink() => OfStatements("""
            Use(image.Split(':')[0]);
            var parts = name.Split(':');
            builder.WithImage(parts[1]);
            builder.WithName(repo.Split(':')[0]);
            """);

        [Fact]
        public Task code_that_checks_for_a_slash_or_digest() => OfMembers("""
            string A(ContainerBuilder b, string image)
            {
                b.WithImage(image);
                int slash = image.LastIndexOf('/'); int colon = image.LastIndexOf(':');
                return colon > slash ? image[..colon] : image;
            }

            string B(ContainerBuilder b, string image) { b.WithImage(image); return image.Contains("@sha256:") ? image : image.Split(':')[0]; }
            string C(ContainerBuilder b, string image) { b.WithImage(image); return image.Split('/')[^1].Split(':')[0]; }
            """);

        [Fact]
        public Task another_character_or_another_start() => OfStatements("""
            builder.WithImage(image);
            Use(image.Split(',')[0]);
            Use(image.Split(':', ',')[0]);
            Use(image.Substring(image.IndexOf(':', port)));
            """);

        [Fact]
        public Task a_search_that_extracts_nothing() => OfStatements("""
            builder.WithImage(image.IndexOf(':') < 0 ? image + ":1" : image);
            """);

        [Fact]
        public Task a_text_without_port_and_digest() => OfMembers("""
            const string Image = "quay.io/team/app:1";
            object A(ContainerBuilder b) => b.WithImage(Image);
            string B() => Image.Split(':')[0];
            """);
    }
}
