using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Objects of a library that report which image runs. Code creates them for tests, from the same parts as a request.</summary>
public sealed class ReportingObjects_InSource
{
    public sealed class Ignores
    {
        [Fact]
        public Task an_answer() => OfStatements("""
            Use(new ContainerInspectResponse { Image = "nginx", Config = new ContainerConfig { Image = "nginx" } });
            Use(new ContainerInspectResponse { Config = new() { Image = "nginx" } });
            var answer = new ContainerInspectResponse();
            answer.Config = new ContainerConfig { Image = "nginx" };
            IList<SwarmService> services = new[]
            {
                new SwarmService { Spec = new ServiceSpec { TaskTemplate = new() { ContainerSpec = new() { Image = "nginx" } } } },
            };
            """);

        [Fact]
        public Task an_element_of_an_answer() => OfStatements("""
            Use(new Amazon.ECS.Model.TaskDefinition { ContainerDefinitions = [new() { Image = "nginx" }, new() { Image = "redis" }] });
            Use(new Amazon.ECS.Model.TaskDefinition { ContainerDefinitions = { new() { Image = "nginx" } } });
            Use(new Amazon.ECS.Model.TaskDefinition { ContainerDefinitions = new List<Amazon.ECS.Model.ContainerDefinition> { new() { Image = "nginx" } } });
            """);

        [Fact]
        public Task the_configuration_of_a_committed_container() => OfStatements("""
            Use(new CommitContainerChangesParameters(new ContainerConfig { Image = "nginx" }));
            """);
    }

    public sealed class Reports
    {
        [Fact]
        public Task the_same_part_in_a_request() => OfStatements("""
            Use(new CreateContainerParameters(new ContainerConfig { Image = "{|OCI1001:nginx|}" }));
            Use(new ContainerConfig { Image = "{|OCI1001:nginx|}" });
            Use(new ServiceCreateParameters { Service = new ServiceSpec { TaskTemplate = new() { ContainerSpec = new() { Image = "{|OCI1001:nginx|}" } } } });
            """);

        [Fact]
        public Task a_part_of_a_type_of_the_project_with_the_same_name() => OfFile("""
            namespace Own
            {
                class TaskDefinition { public Amazon.ECS.Model.ContainerDefinition Container { get; set; } }
                class Use { object A = new TaskDefinition { Container = new() { Image = "{|OCI1001:nginx|}" } }; }
            }
            """);

        [Fact]
        public Task a_request_in_a_callback_of_an_answer() => OfStatements("""
            Func<object> request = () => new CreateContainerParameters { Image = "{|OCI1001:nginx|}" };
            Use((new ContainerInspectResponse { Image = "nginx" }, new ContainerConfig { Image = "{|OCI1001:nginx|}" }));
            """);
    }
}
