namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Files that say what an image is that stands in another one.</summary>
public sealed class FilesThatSpeakOfOthers
{
    const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: app\n  - image: q.io/tool:latest\n  - image: redis\n";

    [Theory]
    [InlineData("images:\n- name: app\n  newTag: '1.2'\n- name: q.io/tool\n  digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    [InlineData("images:\n- name: app\n  newName: q.io/app\n  newTag: '1.2'\n- name: q.io/tool\n  newTag: v1\n- name: redis\n  newName: q.io/redis\n")]
    public async Task Complete_the_images_of_manifests(string kustomization) =>
        Assert.Equal(["/k8s/base/pod.yaml(7,12): OCI1001 redis"], await FileProject.Of(("/k8s/base/pod.yaml", Pod), ("/k8s/prod/kustomization.yaml", kustomization)).PrintedAsync());

    [Fact]
    public async Task Are_judged_themselves() => Assert.Equal(
        ["/k8s/kustomization.yaml(3,11): OCI1002 latest"],
        await FileProject.Of(("/k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: app\n"), ("/k8s/kustomization.yaml", "images:\n- name: app\n  newTag: latest\n")).PrintedAsync());

    [Fact]
    public async Task Speak_of_manifests_alone() => Assert.Equal(
        ["/Dockerfile(1,6): OCI1001 app"],
        await FileProject.Of(("/Dockerfile", "FROM app\n"), ("/k8s/kustomization.yaml", "images:\n- name: app\n  newTag: '1'\n")).PrintedAsync());

    [Fact]
    public async Task Build_what_a_compose_file_beside_them_names() => Assert.Equal(
        ["/compose.override.yaml(5,12): OCI1001 redis", "/other/compose.yaml(3,12): OCI1001 web"],
        await FileProject.Of(
            ("/compose.yaml", "services:\n  base:\n    build: .\n  web:\n    extends: base\n  cache: {}\n"),
            ("/compose.override.yaml", "services:\n  web:\n    image: web\n  cache:\n    image: redis\n"),
            ("/other/compose.yaml", "services:\n  web:\n    image: web\n")).PrintedAsync());
}
