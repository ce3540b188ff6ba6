using OciTagAnalyzer.Analyzers.Tests.Source;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Members that a project says take an image, in <c>oci-tag.sinks.txt</c>.</summary>
public sealed class MissingTag_InSinksOfTheProject
{
    // The test library names every compilation so.
    const string Own = "assembly TestProject\n";

    const string Runner = """
        using System.Collections.Generic;
        namespace Own
        {
            class Runner { public static void Start(string image, string tag = null) { } public string Image { get; set; } public List<string> All { get; set; } }
            class Base { protected Base(string image) { } }
            class Derived : Base { public Derived(string image) : base("{|OCI1001:alpine|}") { } }
        }

        """;

    public sealed class Reports
    {
        [Fact]
        public Task what_goes_into_a_type_of_the_project_itself() => SourceTest.OfFileWithSinks(
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
        public Task what_goes_into_a_type_that_derives_from_one() => SourceTest.OfFileWithSinks(
            Own + "[Own.Base]+::.ctor(image) reference",
            Runner + """class Subject { object Run() => new Own.Derived("{|OCI1001:redis|}"); }""");

        [Fact]
        public Task what_goes_into_a_type_of_any_assembly() => SourceTest.OfFileWithSinks(
            "assembly *\n[Own.Runner]::Start(image) reference",
            Runner.Replace("{|OCI1001:alpine|}", "alpine") + """class Subject { void Run() => Own.Runner.Start("{|OCI1001:redis|}"); }""");

        [Fact]
        public Task what_a_command_of_a_program_that_is_always_the_same_runs() => SourceTest.OfFileWithSinks(
            Own + "[Own.Shell]::Docker(line) arguments program=\"docker\"\n[Own.Shell]::Kubectl(words) arguments program=\"kubectl\"\n[Own.Shell]::Run(line) arguments program=program",
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
        public Task what_a_row_of_the_package_leaves_out() => SourceTest.OfFileWithSinks(
            "assembly Docker.DotNet\n[Docker.DotNet.Models.ImageBuildParameters]::CacheFrom list",
            """class Subject { object Run() => new Docker.DotNet.Models.ImageBuildParameters { CacheFrom = ["{|OCI1001:redis|}"] }; }""");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task what_a_row_turns_off() => SourceTest.OfFileWithSinks(
            "assembly Docker.DotNet\n[Docker.DotNet.Models.CreateContainerParameters]::Image reference image-id off",
            """class Subject { object Run() => new Docker.DotNet.Models.CreateContainerParameters { Image = "redis" }; }""");

        [Fact]
        public Task a_type_of_the_same_name_elsewhere() => SourceTest.OfFileWithSinks(
            Own + "[Other.Runner]::Start(image) reference",
            Runner.Replace("{|OCI1001:alpine|}", "alpine") + """class Subject { void Run() => Own.Runner.Start("redis"); }""");
    }
}
