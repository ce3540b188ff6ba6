namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingTag_InMissingArguments
{
    const string Members = """
        using Amazon.CDK.AWS.ECR;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.Lambda;

        class Stack
        {
            void Run(IRepository repository, string tag, bool flag)
            {
        {0}
            }

            void Use(object value) { }
        }
        """;

    public sealed class Reports
    {
        [Fact]
        public Task the_call() => Statements("""
            Use({|OCI1001:ContainerImage.FromEcrRepository(repository)|});
            Use(ContainerImage.FromEcrRepository(repository, {|OCI1001:null|}));
            Use(new EcrImage(repository, {|OCI1001:null|}));
            """);

        [Fact]
        public Task an_object_without_the_property() => Statements("""
            Use(DockerImageCode.FromEcr(repository, {|OCI1001:new EcrImageCodeProps { WorkingDirectory = "/app" }|}));
            Use({|OCI1001:DockerImageCode.FromEcr(repository)|});
            """);

        [Fact]
        public async Task the_reference_that_the_library_uses_instead()
        {
            const string code = "class C { object A(Amazon.CDK.AWS.ECR.IRepository shop) => Amazon.CDK.AWS.ECS.ContainerImage.FromEcrRepository(shop); }";

            Assert.Equal(
                ["Image '{shop}' has no tag or digest and resolves to '{shop}:latest'; pin it to a tag or digest"],
                await SourceTest.MessagesOf(code));
        }
    }

    public sealed class Ignores
    {
        [Fact]
        public Task an_explicit_tag_or_digest() => Statements("""
            Use(ContainerImage.FromEcrRepository(repository, "1.0"));
            Use(ContainerImage.FromEcrRepository(repository, tag));
            Use(ContainerImage.FromEcrRepository(repository, flag ? tag : null));
            Use(new EcrImage(repository, "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
            Use(DockerImageCode.FromEcr(repository, new EcrImageCodeProps { TagOrDigest = "1.0" }));
            Use(DockerImageCode.FromEcr(repository, new EcrImageCodeProps { Tag = tag }));
            """);

        [Fact]
        public Task an_object_whose_property_may_be_set_later() => Statements("""
            var props = new EcrImageCodeProps { WorkingDirectory = "/app" };
            props.TagOrDigest = tag;
            Use(DockerImageCode.FromEcr(repository, props));
            var other = new EcrImageCodeProps();
            other.Tag = tag;
            Use(DockerImageCode.FromEcr(repository, other));
            """);
    }

    static Task Statements(string statements) => SourceTest.OfFile(Members.Replace("{0}", statements));
}
