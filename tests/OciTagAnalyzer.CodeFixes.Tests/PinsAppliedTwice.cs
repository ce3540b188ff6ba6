using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>All pins of a C# file are written together, a second run changes nothing, and line ends stay.</summary>
public sealed class PinsAppliedTwice
{
    const string Path = "/Subject.cs";

    static readonly string[] rules = ["OCI1001", "OCI1002", "OCI1003", "OCI1005", "OCI1007", "OCI2001"];

    static readonly string[] codes =
    [
        ConsumerCode.WithMembers(
            """
            const string Image = "postgres", Team = "quay.io/" + "team/app"; // é
            static readonly string[] All = ["redis", @"redis"];
            object A() => new ContainerBuilder(Image);
            object B() => new ContainerBuilder(Team);
            object C(string registry) => new ContainerBuilder($"{registry}/redis").WithImage($@"{registry}/redis").WithImage("mysql:latest");
            object Start(string image) => new ContainerBuilder(image);
            void D() { Start("redis"); Start("postgres"); Start("mysql:latest"); var (image, name) = ("redis", "redis");
                new ContainerBuilder(image).WithName(name); }
            """),
        ConsumerCode.WithStatements(
            """"
            builder.WithImage("""
                redis
                """);
            builder.WithImage(
                $"""
                {"quay.io"}/team/app
                """);
            k8s.KubernetesYaml.LoadAllFromString("""
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                  - image: "postgres" # here
                  - image: redis
                """);
            // lang=dockerfile
            var file = """
                FROM redis AS a

                FROM mysql:latest
                """;
            // lang=yaml
            var verbatim = @"services:
              a: { image: ""redis"" }
              b: { image: postgres }
            ";
            """"),
        ConsumerCode.WithStatements(
            """
            System.Diagnostics.Process.Start("docker", "run -d redis sh");
            System.Diagnostics.Process.Start("docker", "pull " +
                "mysql:latest");
            System.Diagnostics.Process.Start("wsl", $"docker run --name {name} postgres {suffix}");
            System.Diagnostics.Process.Start("bash", "-c \"docker run 'redis' && docker pull postgres\"");
            System.Diagnostics.Process.Start("kubectl", [
                "run",
                name,
                "--image=redis",
            ]);
            Nuke.Common.Tools.Docker.DockerTasks.Docker($"run --name {name} redis");
            Nuke.Common.Tools.Docker.DockerTasks.Docker("pull postgres");
            """),
        ConsumerCode.WithStatements(
            """
            app.AddContainer("a", "redis"); app.AddContainer("b", "mysql", "latest");
            app.AddContainer("c", "postgres")
                .WithEnvironment("a", "b");
            Use(new DockerImage("redis"));
            Use(new DockerImage(
                "team/app",
                registry: "quay.io"));
            Use(new ImagesCreateParameters { FromImage = "redis" });
            Use(new V1PodSpec
            {
                Containers =
                [
                    new() { Image = "redis" },
                    new() { Image = flag ? "postgres" : "mysql:latest" },
                ],
            });
            """),
    ];

    public static TheoryData<string> Codes => [.. codes];

    public static IEnumerable<object[]> CodesOfEveryLineEnd =>
        from lineEnd in new[] { "\n", "\r\n", "\r", "\u2028" }
        from code in codes
        select new object[] { code, lineEnd };

    [Theory]
    [MemberData(nameof(CodesOfEveryLineEnd))]
    public async Task Change_nothing_more(string code, string lineEnd)
    {
        var project = FileProject.Of(("/oci-images.lock.json", PinTest.Lock)).WithCode(Path, code.ReplaceLineEndings(lineEnd));

        FileProject once = await PinnedAsync(project);
        FileProject twice = await PinnedAsync(once);

        string pinned = once.TextOf(Path).ToString();
        Assert.NotEqual(project.TextOf(Path).ToString(), pinned);
        Assert.Equal(pinned, twice.TextOf(Path).ToString());
        Assert.Equal(pinned.ReplaceLineEndings(lineEnd), pinned);
        Assert.DoesNotContain(await once.FindingsAsync(), finding => rules.Contains(finding.Id));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Have_the_same_result_one_by_one(string code)
    {
        var project = FileProject.Of(("/oci-images.lock.json", PinTest.Lock)).WithCode(Path, code.ReplaceLineEndings("\r\n"));

        FileProject oneByOne = project;
        while ((await oneByOne.FindingsAsync()).FirstOrDefault(finding => rules.Contains(finding.Id)) is { } finding)
        {
            oneByOne = await oneByOne.FixedAsync(finding);
        }

        Assert.Equal((await PinnedAsync(project)).TextOf(Path).ToString(), oneByOne.TextOf(Path).ToString());
    }

    static async Task<FileProject> PinnedAsync(FileProject project)
    {
        foreach (string rule in rules)
        {
            project = await project.AllFixedAsync(rule);
        }

        return project;
    }
}
