using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>The fix of OCI1008 replaces the registry by its mirror, in code and in files; every other character stays.</summary>
public sealed class Mirrors
{
    const string Digest = PinTest.Digest;

    const string Options = """
        oci_tag.allowed_registries = registry.example
        oci_tag.registry_mirrors = docker.io=registry.example/hub, quay.io=m.example/quay, docker.io/acme/old=registry.example/archive
        """;

    [Theory]
    [InlineData("redis", "registry.example/hub/library/redis")]
    [InlineData("redis:7.4", "registry.example/hub/library/redis:7.4")]
    [InlineData("library/redis:7.4", "registry.example/hub/library/redis:7.4")]
    [InlineData("docker.io/redis:7.4", "registry.example/hub/library/redis:7.4")]
    [InlineData("index.docker.io/redis:7.4", "registry.example/hub/library/redis:7.4")]
    [InlineData("docker.io/library/redis:7.4", "registry.example/hub/library/redis:7.4")]
    [InlineData("docker.io/acme/x", "registry.example/hub/acme/x")]
    [InlineData("acme/x:1", "registry.example/hub/acme/x:1")]
    [InlineData("acme/old/x:1", "registry.example/archive/x:1")]
    [InlineData("acme/older:1", "registry.example/hub/acme/older:1")]
    [InlineData("quay.io/a/b:1", "m.example/quay/a/b:1")]
    [InlineData("quay.io/a/b:1@" + Digest, "m.example/quay/a/b:1@" + Digest)]
    public async Task Take_the_place_of_the_registry(string before, string after)
    {
        var project = FileProject.Of(("/Dockerfile", $"FROM {before} AS a\r\nRUN b\r\n")).Under(Options);

        FileProject once = await FixedAsync(project);

        Assert.Equal($"FROM {after} AS a\r\nRUN b\r\n", once.TextOf("/Dockerfile").ToString());
        Assert.DoesNotContain(await once.FindingsAsync(), finding => finding.Id == "OCI1008");
        Assert.Equal(once.TextOf("/Dockerfile").ToString(), (await FixedAsync(once)).TextOf("/Dockerfile").ToString());
    }

    [Theory]
    [InlineData("/compose.yaml", "services:\r\n  a:\r\n    image: redis:7 # é\r\n  b: { image: \"quay.io/a/b:1\" }\r\n",
        "services:\r\n  a:\r\n    image: registry.example/hub/library/redis:7 # é\r\n  b: { image: \"m.example/quay/a/b:1\" }\r\n")]
    [InlineData("/compose.yaml", "services:\n  a:\n    image: redis:${TAG}\n", "services:\n  a:\n    image: registry.example/hub/library/redis:${TAG}\n")]
    [InlineData("/appsettings.json", """{ "Worker": { "ContainerImage": "redis:7" } }""",
        """{ "Worker": { "ContainerImage": "registry.example/hub/library/redis:7" } }""")]
    [InlineData("/Dockerfile", "ARG TAG=7\nFROM redis:${TAG}\n", "ARG TAG=7\nFROM registry.example/hub/library/redis:${TAG}\n")]
    [InlineData("/Dockerfile", "ARG BASE=redis:7\nFROM ${BASE}\nCOPY --from=acme/x:1 a b\n",
        "ARG BASE=registry.example/hub/library/redis:7\nFROM ${BASE}\nCOPY --from=registry.example/hub/acme/x:1 a b\n")]
    [InlineData("/deployment.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: docker.io/redis:7\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: registry.example/hub/library/redis:7\n")]
    [InlineData("/kustomization.yaml", "images:\n- name: app\n  newName: acme/x\n  newTag: \"1\"\n",
        "images:\n- name: app\n  newName: registry.example/hub/acme/x\n  newTag: \"1\"\n")]
    [InlineData("/values.yaml", "image:\n  repository: acme/x\n  tag: \"1\"\n", "image:\n  repository: registry.example/hub/acme/x\n  tag: \"1\"\n")]
    public async Task Are_written_in_files(string path, string before, string after)
    {
        FileProject once = await FixedAsync(FileProject.Of((path, before)).Under(Options));

        Assert.Equal(after, once.TextOf(path).ToString());
        Assert.Equal(after, (await FixedAsync(once)).TextOf(path).ToString());
    }

    [Theory]
    [InlineData("/kustomization.yaml", "images:\n- name: acme/x\n  newTag: \"1\"\n")]
    [InlineData("/values.yaml", "image:\n  registry: docker.io\n  repository: acme/x\n  tag: \"1\"\n")]
    [InlineData("/Dockerfile", "ARG REGISTRY=docker.io\nFROM ${REGISTRY}/acme/x:1\n")]
    [InlineData("/Dockerfile", "FROM ghcr.io/acme/x:1\n")]
    public async Task Are_not_written_if_the_name_is_not_known_at_one_place(string path, string text)
    {
        var project = FileProject.Of((path, text)).Under(Options);

        Diagnostic finding = Assert.Single(await project.FindingsAsync(), finding => finding.Id == "OCI1008");
        Assert.Empty(await project.OffersAsync(finding));
        Assert.Equal(text, (await FixedAsync(project)).TextOf(path).ToString());
    }

    [Fact]
    public async Task Are_not_written_over_the_name_that_a_kustomization_replaces()
    {
        const string pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: app:1\n";
        const string kustomization = "resources: [pod.yaml]\nimages:\n- name: app\n  newName: acme/x\n";
        var project = FileProject.Of(("/pod.yaml", pod), ("/kustomization.yaml", kustomization)).Under(Options);

        Assert.Contains(await project.FindingsAsync(), finding => finding.Id == "OCI1008");
        Assert.Equal(pod, (await FixedAsync(project)).TextOf("/pod.yaml").ToString());
    }

    [Theory]
    [InlineData("""builder.WithImage("redis:7");""", """builder.WithImage("registry.example/hub/library/redis:7");""")]
    [InlineData("""builder.WithImage(@"docker.io/redis:7");""", """builder.WithImage(@"registry.example/hub/library/redis:7");""")]
    [InlineData("""builder.WithImage($"redis:{tag}");""", """builder.WithImage($"registry.example/hub/library/redis:{tag}");""")]
    [InlineData(
        """string own = "1"; app.AddContainer("a", "quay.io/a/b", own);""",
        """string own = "1"; app.AddContainer("a", "m.example/quay/a/b", own);""")]
    [InlineData("""builder.WithImage("redis:" + tag);""", """builder.WithImage("registry.example/hub/library/redis:" + tag);""")]
    [InlineData("""app.AddContainer("a", "redis", "7");""", """app.AddContainer("a", "registry.example/hub/library/redis", "7");""")]
    [InlineData("""const string own = "quay.io/a/b:1"; builder.WithImage(own);""", """const string own = "m.example/quay/a/b:1"; builder.WithImage(own);""")]
    [InlineData("""System.Diagnostics.Process.Start("docker", "run -d redis:7 sh");""",
        """System.Diagnostics.Process.Start("docker", "run -d registry.example/hub/library/redis:7 sh");""")]
    [InlineData("""builder.WithImage("redi\u0073:7");""", null)]
    [InlineData("""builder.WithImage("docker.io" + "/redis:7");""", null)]
    [InlineData("""const string own = "redis"; builder.WithImage(own + ":7").WithName(own);""", null)]
    [InlineData("""app.AddContainer("a", "acme/x", "1").WithImageRegistry("docker.io");""", null)]
    [InlineData("""System.Diagnostics.Process.Start("incus", "launch docker:nginx:1.27 web");""", null)]
    public async Task Are_written_in_code(string before, string? after)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n" })
        {
            var project = FileProject.Of(("/oci-images.lock.json", PinTest.Lock))
                .WithCode("/Subject.cs", ConsumerCode.WithStatements(before).ReplaceLineEndings(lineEnd)).Under(Options);

            FileProject once = await FixedAsync(project);

            Assert.Contains(await project.FindingsAsync(), finding => finding.Id == "OCI1008");
            Assert.Equal(ConsumerCode.WithStatements(after ?? before).ReplaceLineEndings(lineEnd), once.TextOf("/Subject.cs").ToString());
            Assert.Equal(once.TextOf("/Subject.cs").ToString(), (await FixedAsync(once)).TextOf("/Subject.cs").ToString());
        }
    }

    [Theory]
    [InlineData("/compose.yaml", "services:\n  a:\n    build: .\n    image: acme/app:1\n")]
    [InlineData("/Dockerfile", "FROM registry.example/a:1 AS base\nFROM base\nCOPY --from=base a b\nFROM scratch\n")]
    [InlineData("/Dockerfile", "ARG REGISTRY\nFROM ${REGISTRY}/redis:7\n")]
    [InlineData("/values.yaml", "image:\n  registry: registry.example\n  repository: acme/x\n  tag: \"1\"\n")]
    public async Task Are_not_needed_for_built_images_and_unknown_registries(string path, string text) =>
        Assert.DoesNotContain(await FileProject.Of((path, text)).Under(Options).FindingsAsync(), finding => finding.Id == "OCI1008");

    [Fact]
    public async Task Are_offered_for_one_finding_with_its_name()
    {
        var project = FileProject.Of(("/Dockerfile", "FROM redis:7\nFROM mysql:9\n")).Under(Options);

        Diagnostic first = (await project.FindingsAsync())[0];

        Assert.Equal("Use the mirror 'registry.example/hub/library/redis'", Assert.Single(await project.OffersAsync(first)).Title);
        Assert.Equal("FROM registry.example/hub/library/redis:7\nFROM mysql:9\n", (await project.FixedAsync(first)).TextOf("/Dockerfile").ToString());
    }

    [Fact]
    public async Task Leave_the_tag_to_its_own_fix()
    {
        var project = FileProject.Of(("/Dockerfile", "FROM redis\n"), ("/oci-images.lock.json", PinTest.Lock)).Under(Options);

        FileProject pinned = await project.AllFixedAsync("OCI1001");

        Assert.Equal("FROM redis:7.4.1\n", pinned.TextOf("/Dockerfile").ToString());
        Assert.Equal("FROM registry.example/hub/library/redis:7.4.1\n", (await FixedAsync(pinned)).TextOf("/Dockerfile").ToString());
    }

    [Fact]
    public async Task Follow_the_options_of_their_file()
    {
        var project = FileProject.Of(("/Dockerfile", "FROM redis:7\n"), ("/compose.yaml", "services:\n  a:\n    image: redis:7\n"))
            .Under("[*.yaml]\n" + Options);

        Assert.Equal(["/compose.yaml(3,12): OCI1008 redis:7"], await project.PrintedAsync());
    }

    [Fact]
    public async Task Are_suppressed_by_a_comment()
    {
        var project = FileProject.Of(("/Dockerfile", "# oci-tag: ignore OCI1008\nFROM redis:7\n")).Under(Options);

        Assert.Empty(await project.FindingsAsync());
    }

    static Task<FileProject> FixedAsync(FileProject project) => project.AllFixedAsync("OCI1008", FixAllScope.Project, "UseMirror");
}
