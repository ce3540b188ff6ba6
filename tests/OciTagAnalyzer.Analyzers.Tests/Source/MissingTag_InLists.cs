namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingTag_InLists
{
    const string List = "Microsoft.Azure.Batch.ContainerConfiguration";
    const string GetOnlyList = "Azure.ResourceManager.Batch.Models.BatchVmContainerConfiguration";

    public sealed class Reports
    {
        [Fact]
        public Task each_element_of_every_kind_of_list() => SourceTest.OfStatements($$"""
            Use(new {{List}} { ContainerImageNames = new[] { "{|OCI1001:redis|}", "nginx:1" } });
            Use(new {{List}} { ContainerImageNames = new string[] { "{|OCI1001:redis|}" } });
            Use(new {{List}} { ContainerImageNames = new List<string> { "nginx:1", "{|OCI1001:redis|}" } });
            Use(new {{List}} { ContainerImageNames = ["{|OCI1001:redis|}", registry + "/nginx:1"] });
            Use(new {{List}} { ContainerImageNames = flag ? null : ["{|OCI1001:redis|}"] });
            Use(new {{List}} { ContainerImageNames = new List<string>(4) { $"{|OCI1001:{registry}/redis|}", image } });
            """);

        [Fact]
        public Task elements_that_are_added_to_a_list() => SourceTest.OfStatements($$"""
            var batch = new {{GetOnlyList}} { ContainerImageNames = { "{|OCI1001:redis|}", "nginx:1" } };
            batch.ContainerImageNames.Add("{|OCI1001:redis|}");
            batch.ContainerImageNames.Add(flag ? "{|OCI1001:redis|}" : "nginx:1");
            """);

        [Fact]
        public Task a_named_list() => SourceTest.OfMembers($$"""
                static readonly string[] Images = ["{|OCI1001:redis|}", "nginx:1"];

                object A() => new {{List}} { ContainerImageNames = Images };

                object B()
                {
                    var images = new List<string> { "{|OCI1001:postgres|}", "nginx:1" };
                    return new {{List}} { ContainerImageNames = images };
                }

                object C() => new {{List}} { ContainerImageNames = [.. Images, "{|OCI1001:mysql|}"] };
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task unknown_lists() => SourceTest.OfStatements($$"""
            Use(new {{List}} { ContainerImageNames = image.Split(',') });
            Use(new {{List}} { ContainerImageNames = new List<string>(new[] { image }) });
            Use(new {{List}} { ContainerImageNames = [] });
            Use(new {{List}} { ContainerImageNames = null });
            """);

        [Fact]
        public Task lists_of_something_else() => SourceTest.OfStatements("""
            var names = new List<string>();
            names.Add("redis");
            var build = new ImageBuildParameters();
            build.Tags.Add("shop");
            build.CacheFrom.Add("redis");
            """);

        [Fact]
        public Task variables_that_are_assigned_to_each_other() => SourceTest.OfStatements($$"""
            string[] one, other = null;
            one = other;
            Use(new {{List}} { ContainerImageNames = one });
            """);
    }
}
