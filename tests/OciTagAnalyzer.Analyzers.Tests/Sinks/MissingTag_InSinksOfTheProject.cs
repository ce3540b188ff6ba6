using OciTagAnalyzer.Analyzers.Tests.Source;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Sinks that a project declares in <c>oci-tag.sinks.txt</c>.</summary>
public sealed class MissingTag_InSinksOfTheProject
{
    // The assembly name of every compilation of the test library.
    const string Own = "assembly TestProject\n";

    const string Runner = """
        using System.Collections.Generic;
        namespace Own
        {
            class Runner
            {
                public static void Start(string image, string tag = null) { }
                public string Image { get; set; }
                public List<string> All { get; set; }
            }
            class Base { protected Base(string image) { } }
            class Derived : Base { public Derived(string image) : base("{|OCI1001:alpine|}") { } }
        }

        """;

    const string Implementing = """
        namespace Own
        {
            interface IRunner { void Start(string image, string tag = null); string Image { get; set; } }
            class Runner : IRunner
            {
                public void Start(string image, string tag = null) { }
                public void Stop(string image) { }
                public string Image { get; set; }
            }
            class Derived : Runner { }
            class Generic<T> : IRunner
            {
                public void Start(string image, string tag = null) { }
                public string Image { get; set; }
            }
            class Both : IRunner
            {
                public void Start(string image, string tag = null) { }
                public string Image { get; set; }
            }
        }

        """;

    public sealed class Reports
    {
        [Fact]
        public Task a_sink_of_the_project_itself() => SourceTest.OfFileWithSinks(
            Own + "[Own.Runner]::Start(image) reference tag=tag\n[Own.Runner]::Image reference\n[Own.Runner]::All list\n[Own.Base]::.ctor(image) reference",
            Runner + """
            class Subject
            {
                void Run()
                {
                    Own.Runner.Start("{|OCI1001:redis|}");
                    Own.Runner.Start("redis", "{|OCI1002:latest|}");
                    Own.Runner.Start("redis", "7");
                    _ = new Own.Runner { Image = "{|OCI1001:mysql|}", All = ["{|OCI1001:mongo|}", "mongo:8"] };
                }
            }
            """);

        [Fact]
        public Task a_sink_of_a_derived_type() => SourceTest.OfFileWithSinks(
            Own + "[Own.Base]+::.ctor(image) reference",
            Runner + """class Subject { object Run() => new Own.Derived("{|OCI1001:redis|}"); }""");

        [Fact]
        public Task a_sink_in_any_assembly() => SourceTest.OfFileWithSinks(
            "assembly *\n[Own.Runner]::Start(image) reference",
            Runner.Replace("{|OCI1001:alpine|}", "alpine") + """class Subject { void Run() => Own.Runner.Start("{|OCI1001:redis|}"); }""");

        [Fact]
        public Task a_call_through_a_class_that_implements_the_interface_of_a_sink() => SourceTest.OfFileWithSinks(
            Own + "[Own.IRunner]::Start(image) reference tag=tag\n[Own.IRunner]::Image reference\n" +
                "[Own.Both]::Start(image) repository tag=tag",
            Implementing + """
            class Subject
            {
                void Run(Own.IRunner runner, Own.Derived derived, Own.Generic<int> generic, Own.Both both)
                {
                    runner.Start("{|OCI1001:redis|}");
                    derived.Start("{|OCI1001:redis|}");
                    derived.Start("redis", "{|OCI1002:latest|}");
                    derived.Start("redis:7");
                    derived.Image = "{|OCI1001:mysql|}";
                    generic.Start("{|OCI1001:mongo|}");
                    both.Start("{|OCI1001:alpine|}");
                    derived.Stop("redis");
                }
            }
            """);

        [Fact]
        public Task the_arguments_of_a_fixed_program() => SourceTest.OfFileWithSinks(
            Own + "[Own.Shell]::Docker(line) arguments program=\"docker\"\n" +
                "[Own.Shell]::Kubectl(words) arguments program=\"kubectl\"\n" +
                "[Own.Shell]::Run(line) arguments program=program",
            """
            namespace Own
            {
                static class Shell
                {
                    public static void Docker(string line) { }
                    public static void Kubectl(params string[] words) { }
                    public static void Run(string program, string line) { }
                }
            }
            class Subject
            {
                void Run(string name)
                {
                    Own.Shell.Docker($"run --name {name} {|OCI1001:redis|}");
                    Own.Shell.Docker("compose run redis");
                    Own.Shell.Kubectl("run", name, "--image={|OCI1001:nginx|}");
                    Own.Shell.Run("podman", "pull {|OCI1001:alpine|}");
                    Own.Shell.Run("npm", "run redis");
                }
            }
            """);

        [Fact]
        public Task a_built_in_row_that_is_turned_on() => SourceTest.OfFileWithSinks(
            "assembly Docker.DotNet\n[Docker.DotNet.Models.ImageBuildParameters]::CacheFrom list",
            """class Subject { object Run() => new Docker.DotNet.Models.ImageBuildParameters { CacheFrom = ["{|OCI1001:redis|}"] }; }""");
    }

    public sealed class Ignores
    {
        // The class may use its argument in another way.
        [Fact]
        public Task a_class_of_another_assembly_that_implements_the_interface_of_a_sink() => SourceTest.OfFileWithSinks(
            "assembly Docker.DotNet\n[Own.IRunner]::Start(image) reference",
            Implementing + """class Subject { void Run(Own.Derived derived) => derived.Start("redis"); }""");

        [Fact]
        public Task a_row_that_is_turned_off() => SourceTest.OfFileWithSinks(
            "assembly Docker.DotNet\n[Docker.DotNet.Models.CreateContainerParameters]::Image reference image-id off",
            """class Subject { object Run() => new Docker.DotNet.Models.CreateContainerParameters { Image = "redis" }; }""");

        [Fact]
        public Task a_type_with_the_same_name_in_another_assembly() => SourceTest.OfFileWithSinks(
            Own + "[Other.Runner]::Start(image) reference",
            Runner.Replace("{|OCI1001:alpine|}", "alpine") + """class Subject { void Run() => Own.Runner.Start("redis"); }""");
    }
}
