using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Files that change images of other files.</summary>
public sealed class FilesThatAffectOthers
{
    const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: app\n  - image: q.io/tool:latest\n  - image: redis\n";
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData(
        "images:\n- name: app\n  newTag: '1.2'\n- name: q.io/tool\n  digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    [InlineData("images:\n- name: app\n  newName: q.io/app\n  newTag: '1.2'\n- name: q.io/tool\n  newTag: v1\n- name: redis\n  newName: q.io/redis\n")]
    public async Task Complete_the_images_of_manifests(string images) => Assert.Equal(
        ["/k8s/base/pod.yaml(7,12): OCI1001 redis"],
        await FileProject.Of(
            ("/k8s/base/pod.yaml", Pod),
            ("/k8s/base/kustomization.yaml", "resources:\n- pod.yaml\n"),
            ("/k8s/prod/kustomization.yaml", "resources:\n- ../base\n" + images)).PrintedAsync());

    [Fact]
    public async Task Are_judged_themselves() => Assert.Equal(
        ["/k8s/kustomization.yaml(4,11): OCI1002 latest"],
        await FileProject.Of(
            ("/k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: app\n"),
            ("/k8s/kustomization.yaml", "resources: [pod.yaml]\nimages:\n- name: app\n  newTag: latest\n")).PrintedAsync());

    [Fact]
    public async Task Affect_only_manifests() => Assert.Equal(
        ["/Dockerfile(1,6): OCI1001 app"],
        await FileProject.Of(("/Dockerfile", "FROM app\n"), ("/k8s/kustomization.yaml", "resources: [../Dockerfile]\nimages:\n- name: app\n  newTag: '1'\n"))
            .PrintedAsync());

    [Fact]
    public async Task Build_images_of_a_compose_file_beside_them() => Assert.Equal(
        ["/compose.override.yaml(5,12): OCI1001 redis", "/other/compose.yaml(3,12): OCI1001 web"],
        await FileProject.Of(
            ("/compose.yaml", "services:\n  base:\n    build: .\n  web:\n    extends: base\n  cache: {}\n"),
            ("/compose.override.yaml", "services:\n  web:\n    image: web\n  cache:\n    image: redis\n"),
            ("/other/compose.yaml", "services:\n  web:\n    image: web\n")).PrintedAsync());

    // MSBuild passes a file above the project with a relative path.
    [Fact]
    public async Task Are_the_same_with_differently_written_paths() => Assert.Equal(
        ["/src/../compose.prod.yaml(3,19): OCI1001 redis"],
        await FileProject.Of(
            ("/src/../compose.yaml", "services:\n  web: { build: { context: src, additional_contexts: { basis: x } } }\n"),
            ("/src/../compose.prod.yaml", "services:\n  web: { image: acme/web }\n  cache: { image: redis }\n"),
            ("/src/Dockerfile", "FROM basis\n")).PrintedAsync());

    [Fact]
    public async Task Write_the_pin_of_the_new_name_in_the_manifest()
    {
        FileProject project = FileProject.Of(
            ("/k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis\n  - image: tool:latest # tool\n"),
            ("/k8s/kustomization.yaml", "resources: [pod.yaml]\nimages:\n- { name: redis, newName: q.io/acme/redis }\n- { name: tool, newName: q.io/tool }\n"),
            ("/oci-images.lock.json", Lock(("docker.io/library/redis", "6.0"), ("q.io/acme/redis", "7.4"), ("q.io/tool:latest", "2.1"),
                ("docker.io/library/tool:latest", "1.0"))));

        IReadOnlyList<Diagnostic> findings = await project.FindingsAsync();
        Assert.Equal(
            "Image 'q.io/acme/redis' has no tag or digest and resolves to 'q.io/acme/redis:latest'; "
                + "pin it to a tag or digest (the 'newName' of a kustomization)",
            findings[0].GetMessage());
        FileProject pinned = await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");
        Assert.Equal(
            $"apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis:7.4@{Digest}\n  - image: tool:2.1@{Digest} # tool\n",
            pinned.TextOf("/k8s/pod.yaml").ToString());
        Assert.Empty(await pinned.PrintedAsync());
    }

    [Fact]
    public async Task Write_no_pin_if_they_result_in_different_images()
    {
        FileProject project = FileProject.Of(
            ("/base/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis\n"),
            ("/a/kustomization.yaml", "resources: [../base/pod.yaml]\nimages:\n- { name: redis, newName: q.io/redis }\n"),
            ("/b/kustomization.yaml", "resources: [../base/pod.yaml]\n"),
            ("/oci-images.lock.json", Lock(("docker.io/library/redis", "6.0"), ("q.io/redis", "7.4"))));

        Assert.Empty(await project.OffersAsync(Assert.Single(await project.FindingsAsync())));
    }

    [Theory]
    [InlineData("API_TAG=latest\nWEB_IMAGE=acme/web\n", "API_TAG=1.1\nWEB_IMAGE=acme/web:2.2@" + Digest + "\n")]
    [InlineData("export API_TAG=\"latest\" # moves\r\nWEB_IMAGE='acme/web'\r\n",
        "export API_TAG=\"1.1\" # moves\r\nWEB_IMAGE='acme/web:2.2@" + Digest + "'\r\n")]
    [InlineData("API_TAG=latest\nAPI_TAG=latest\nWEB_IMAGE=acme/web:latest", "API_TAG=latest\nAPI_TAG=1.1\nWEB_IMAGE=acme/web:2.2@" + Digest)]
    public async Task Write_the_pin_at_the_value_of_the_variable(string environment, string expected)
    {
        const string compose = "services:\n  a:\n    image: acme/api:${API_TAG:-1}\n  b:\n    image: ${WEB_IMAGE}\n  c:\n    image: ${WEB_IMAGE}\n";
        FileProject project = FileProject.Of(
            ("/.env", environment),
            ("/compose.yaml", compose),
            ("/oci-images.lock.json", Lock(("docker.io/acme/api:latest", "1.1"), ("docker.io/acme/web", "2.2"), ("docker.io/acme/web:latest", "2.2"))));

        Assert.Equal(2, (await project.FindingsAsync()).Count);
        FileProject pinned = await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");
        Assert.Equal((expected, compose), (pinned.TextOf("/.env").ToString(), pinned.TextOf("/compose.yaml").ToString()));
        Assert.Empty(await pinned.PrintedAsync());
    }

    [Theory]
    [InlineData("web: { repository: acme/web, tag: latest }\n", "web: { repository: acme/web, tag: 2.2 }\n")]
    [InlineData("web:\r\n  repository: acme/web\r\n  tag: 'latest' # moves\r\n", "web:\r\n  repository: acme/web\r\n  tag: '2.2' # moves\r\n")]
    public async Task Write_the_pin_at_the_value_of_a_chart(string values, string expected)
    {
        const string pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
            + "  - image: \"{{ .Values.web.repository }}:{{ .Values.web.tag | default \"latest\" }}\"\n";
        FileProject project = FileProject.Of(
            ("/charts/web/Chart.yaml", "name: web\n"),
            ("/charts/web/values.yaml", values),
            ("/charts/web/templates/pod.yaml", pod),
            ("/oci-images.lock.json", Lock(("docker.io/acme/web:latest", "2.2"))));

        Assert.Single(await project.FindingsAsync());
        FileProject pinned = await project.AllFixedAsync("OCI1002");
        Assert.Equal((expected.Replace("tag: 2.2", "tag: \"2.2\"", StringComparison.Ordinal), pod),
            (pinned.TextOf("/charts/web/values.yaml").ToString(), pinned.TextOf("/charts/web/templates/pod.yaml").ToString()));
        Assert.Empty(await pinned.PrintedAsync());
    }

    [Fact]
    public async Task Write_the_pin_at_the_default_in_a_helper()
    {
        FileProject project = FileProject.Of(
            ("/charts/web/Chart.yaml", "name: web\n"),
            ("/charts/web/values.yaml", "web: { repository: acme/web }\n"),
            ("/charts/web/templates/_helpers.tpl", "{{ define \"web.image\" }}{{ .repository }}:{{ .tag | default \"latest\" }}{{ end }}\n"),
            ("/charts/web/templates/pod.yaml", "apiVersion: v1\nkind: Pod\nspec: { containers: [ { image: {{ include \"web.image\" .Values.web }} } ] }\n"),
            ("/oci-images.lock.json", Lock(("docker.io/acme/web:latest", "2.2"))));

        Assert.Equal(["/charts/web/templates/_helpers.tpl(1,62): OCI1002 latest"], await project.PrintedAsync());
        FileProject pinned = await project.AllFixedAsync("OCI1002");
        Assert.Equal(
            "{{ define \"web.image\" }}{{ .repository }}:{{ .tag | default \"2.2\" }}{{ end }}\n",
            pinned.TextOf("/charts/web/templates/_helpers.tpl").ToString());
        Assert.Empty(await pinned.PrintedAsync());
    }

    // The code reads the variable, and so does the compose file.
    [Fact]
    public async Task Are_reported_once_if_the_program_reads_them_too() => Assert.Equal(
        ["/.env(1,15): OCI1001 postgres"],
        await FileProject.Of(("/.env", "Worker__Image=postgres\n"), ("/compose.yaml", "services:\n  a:\n    image: ${Worker__Image}\n"))
            .WithCode("/Program.cs", Reader).PrintedAsync());

    [Fact]
    public async Task Are_separate_from_the_settings_of_a_parent_folder()
    {
        (string, string)[] files = [("/.env", "Worker__Image=postgres\n"), ("/compose.yaml", "services:\n  a:\n    image: redis:7\n"),
            ("/src/.env", "Worker__Image=nginx\n")];

        Assert.Equal(
            ["/src/.env(1,15): OCI1001 nginx"],
            await FileProject.Of(files).WithCode("/src/Program.cs", Reader).Evaluated("build_property.ProjectDir = /src/\n").PrintedAsync());
    }

    const string Reader = """
        using DotNet.Testcontainers.Builders;

        class Program
        {
            static void Main() => new ContainerBuilder().WithImage(System.Environment.GetEnvironmentVariable("Worker__Image")!);
        }
        """;

    internal static string Lock(params (string Key, string Tag)[] entries) => $$"""
        { "version": 1, "images": { {{string.Join(", ", entries.Select(entry => $$"""
        "{{entry.Key}}": { "tag": "{{entry.Tag}}", "digest": "{{Digest}}" }
        """))}} } }
        """;
}
