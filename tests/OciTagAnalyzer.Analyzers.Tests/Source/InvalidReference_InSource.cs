using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class InvalidReference_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task the_faulty_part() => OfStatements("""
            builder.WithImage("{|OCI1004:nginx:|}");
            builder.WithImage("{|OCI1004:nginx@sha256:abc|}");
            builder.WithImage("{|OCI1004:NGINX|}");
            builder.WithImage("{|OCI1004:ghcr.io/MY_ORG/app|}");
            builder.WithImage("{|OCI1004:a@b|}");
            builder.WithImage("{|OCI1004:https://quay.io/a/b|}");
            builder.WithImage("{|OCI1004:a b|}");
            """);

        [Fact]
        public Task an_invalid_end_after_an_unknown_registry() => OfStatements("""
            builder.WithImage($"{|OCI1004:{registry}/nginx:|}");
            builder.WithImage($"{|OCI1004:{registry}/NGINX|}");
            builder.WithImage($"{|OCI1004:{image}@sha256:abc|}");
            """);

        [Fact]
        public Task an_invalid_separate_digest() => OfStatements("""
            Use(new DockerImage("redis", digest: "{|OCI1004:sha256:abc|}"));
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task templates() => OfStatements("""
            builder.WithImage("{{ .Values.image }}");
            builder.WithImage("${IMAGE}");
            builder.WithImage("<image>");
            builder.WithImage("[[image]]");
            builder.WithImage("((image))");
            builder.WithImage("ghcr.io/__ORG__/__NAME__:__TAG__");
            builder.WithImage("gcr.io/@PROJECT@/app");
            builder.WithImage("IMAGE_NAME");
            builder.WithImage("REPLACE-ME");
            builder.WithImage("");
            """);
    }
}
