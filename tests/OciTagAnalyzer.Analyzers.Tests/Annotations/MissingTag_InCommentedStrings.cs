using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Annotations;

/// <summary>Strings that are annotated as references by a comment.</summary>
public sealed class MissingTag_InCommentedStrings
{
    public sealed class Reports
    {
        [Fact]
        public Task the_literal_after_it() => OfStatements("""
            Use(/* lang=oci-image */ "{|OCI1001:redis|}");
            Use(/*language=oci-image*/"{|OCI1001:mysql|}");
            Use( // lang=oci-image
                "{|OCI1001:mongo|}");
            Use(/* Lang = oci-image, the cache */ $"{|OCI1001:{registry}/nginx|}");
            """);

        [Fact]
        public Task the_value_of_a_statement() => OfStatements("""
            // lang=oci-image
            var one = "{|OCI1001:redis|}";
            // language=oci-image
            string two = flag ? "{|OCI1001:mysql|}" : "mysql:9", three = "{|OCI1001:mongo|}";
            // lang=oci-image
            two = "{|OCI1001:nginx|}";
            // lang=oci-image
            Use("{|OCI1001:debian|}");
            Func<string> get = () =>
            {
                // lang=oci-image
                return "{|OCI1001:alpine|}";
            };
            """);

        [Fact]
        public Task the_value_of_a_declaration() => OfMembers("""
            // lang=oci-image
            const string Constant = "{|OCI1001:redis|}";
            /// <summary>An image.</summary>
            // lang=oci-image
            public static string Property => "{|OCI1001:mysql|}";
            // lang=oci-image
            public string Auto { get; set; } = "{|OCI1001:mongo|}";
            // lang=oci-image
            static string Method() => "{|OCI1001:nginx|}";
            void Run(/* lang=oci-image */ string image = "{|OCI1001:debian|}") { }
            """);

        [Fact]
        public Task an_element_and_a_member_of_an_initializer() => OfStatements("""
            string[] images = [/* lang=oci-image */ "{|OCI1001:redis|}", "mysql"];
            // lang=oci-image
            string[] all = ["{|OCI1001:mongo|}", "{|OCI1001:nginx|}"];
            Use(new V1Pod
            {
                // lang=oci-image
                Kind = "{|OCI1001:debian|}",
            });
            """);

        [Fact]
        public Task an_argument_of_an_attribute_and_a_top_level_statement() => OfProgram("""
            // lang=oci-image
            var image = "{|OCI1001:redis|}";
            [System.Obsolete(/* lang=oci-image */ "{|OCI1001:mysql|}")] static void Run() { }
            """);

        [Fact]
        public Task a_literal_once_that_also_flows_into_a_sink() => OfStatements("""
            builder.WithImage(/* lang=oci-image */ "{|OCI1001:redis|}");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_comments() => OfStatements("""
            Use(/* lang=json */ "redis");
            Use(/* an oci-image */ "redis");
            Use(/* lang=oci-images */ "redis");
            Use(/* lang= */ "redis");
            Use(/* lang oci-image */ "redis");
            Use(/* language: oci-image */ "redis");
            Use(/* slang=oci-image */ "redis");
            Use(/* // lang=oci-image */ "redis");
            """);

        [Fact]
        public Task values_before_the_comment() => OfStatements("""
            Use("redis"); // lang=oci-image
            Use("mysql");
            Use(new[] { /* lang=oci-image */ "redis:7", "mysql" });
            // lang=oci-image
            if (flag) Use("redis");
            """);

        [Fact]
        public Task a_call_with_two_strings() => OfStatements("""
            // lang=oci-image
            Console.WriteLine("redis", "mysql");
            """);

        [Fact]
        public Task a_separate_tag() => OfStatements("""
            Use(new ImagesCreateParameters { FromImage = /* lang=oci-image */ "postgres", Tag = "16" });
            """);

        [Fact]
        public Task a_whole_class() => OfFile("""
            // lang=oci-image
            class Subject { string name = "redis"; }
            """);
    }
}
