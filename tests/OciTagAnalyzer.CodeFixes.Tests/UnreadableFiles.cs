using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Files that cannot be read to their end.</summary>
public sealed class UnreadableFiles
{
    [Theory]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n  b: \"x\n", "(3,12): OCI1001 redis", "(4,6): OCI0003")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n  b: [ x\n", "(3,12): OCI1001 redis", "(5,1): OCI0003")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n\tb: x\n", "(3,12): OCI1001 redis", "(4,1): OCI0003")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n  b:\n    image: ng\0inx\n", "(3,12): OCI1001 redis", "(5,14): OCI0003")]
    [InlineData("compose.yaml", "services:\r\n  a:\n    image: redis\r  b:\r\n    x: 'y", "(3,12): OCI1001 redis", "(5,8): OCI0003")]
    [InlineData("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis\n  - image: \"x\n", "(5,12): OCI1001 redis",
        "(6,12): OCI0003")]
    [InlineData("kustomization.yaml", "images:\n- name: redis\n  newTag: latest\n\t- x\n", "(3,11): OCI1002 latest", "(4,1): OCI0003")]
    [InlineData("values.yaml", "image: { repository: redis, tag: latest }\nx: { a\n", "(1,34): OCI1002 latest", "(3,1): OCI0003")]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    container: redis\n  b: ]\n", "(3,16): OCI1001 redis", "(4,6): OCI0003")]
    [InlineData(".gitlab-ci.yml", "image: redis\nx: @y\n", "(1,8): OCI1001 redis", "(2,4): OCI0003")]
    [InlineData("Dockerfile", "FROM redis\nRUN <<EOF\nFROM nginx\n", "(1,6): OCI1001 redis", "(2,1): OCI0003")]
    [InlineData("Dockerfile", "FROM redis\nRUN x\0y\n", "(1,6): OCI1001 redis", "(2,6): OCI0003")]
    [InlineData("App.csproj", "<Project><PropertyGroup>\n<ContainerBaseImage>redis</ContainerBaseImage>\0</PropertyGroup></Project>", "(2,21): OCI1001 redis",
        "(2,47): OCI0003")]
    [InlineData("devcontainer.json", "{ \"image\": \"redis\", \"x\": \0 }", "(1,13): OCI1001 redis", "(1,26): OCI0003")]
    [InlineData("devcontainer.json", "{ \"image\": \"redis\",\n  \"name\": x }", "(1,13): OCI1001 redis", "(2,11): OCI0003")]
    [InlineData("App.csproj", "<Project><PropertyGroup>\n<ContainerBaseImage>redis</ContainerBaseImage>\n</Project>", "(2,21): OCI1001 redis",
        "(3,1): OCI0003")]
    public async Task Are_reported_at_the_fault_and_checked_before_it(string path, string text, string image, string fault)
    {
        var project = FileProject.Of((path, text));

        var printed = await project.PrintedAsync();

        Assert.Equal(2, printed.Count);
        Assert.Equal(path + image, printed[0]);
        Assert.StartsWith(path + fault, printed[1]);
        Assert.Equal(DiagnosticSeverity.Info, (await project.FindingsAsync())[1].Severity);
    }

    [Theory]
    [InlineData("compose.yaml", "services:\n  ? [web]\n  : image: nginx\n  db:\n    image: redis\n", "(2,3): OCI0003 ? [web]\n  : image: nginx",
        "(5,12): OCI1001 redis")]
    [InlineData("compose.yaml", "services: { ? [a] : b, db: { image: redis } }\n", "(1,13): OCI0003 ? [a] : b", "(1,37): OCI1001 redis")]
    [InlineData("compose.yaml", "x:\n \ty\nservices:\n  db:\n    image: redis\n", "(2,3): OCI0003 y", "(5,12): OCI1001 redis")]
    [InlineData("pod.yaml", "apiVersion: v1\nkind: Pod\n[a, b]: c\nspec:\n  containers:\n  - image: redis\n", "(3,1): OCI0003 [a, b]: c",
        "(6,12): OCI1001 redis")]
    [InlineData("values.yaml", "web: { [a]: b, image: { repository: redis, tag: latest } }\n", "(1,8): OCI0003 [a]: b", "(1,49): OCI1002 latest")]
    [InlineData("values.yaml", "? [x] # oci-tag: ignore OCI1001\n: y\nimage: { repository: redis, tag: latest }\n",
        "(1,1): OCI0003 ? [x] # oci-tag: ignore OCI1001\n: y", "(3,34): OCI1002 latest")]
    [InlineData("values.yaml", "# oci-tag: ignore OCI0003\n? [x]\n: y\nimage: { repository: redis, tag: latest }\n", "(4,34): OCI1002 latest")]
    public async Task Are_checked_after_unread_parts(string path, string text, params string[] findings)
    {
        Assert.Equal(findings.Select(finding => path + finding), await FileProject.Of((path, text)).PrintedAsync());
        string onWindows = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(findings.Select(finding => path + finding.Replace("\n", "\r\n", StringComparison.Ordinal)), await FileProject.Of((path, onWindows))
            .PrintedAsync());
    }

    [Fact]
    public async Task Describe_the_unchecked_part()
    {
        var found = await FileProject.Of(("compose.yaml", "? [a]\nservices:\n  a:\n    image: redis:7.4\n  b: \"x\n")).FindingsAsync();
        Assert.Equal(
            [
                "Cannot read the file here, so images in this part are not checked: "
                    + "A key that is empty or a collection is not read",
                "Cannot read the file from here on, so images further down are not checked: The quotes are not closed",
            ],
            found.Select(finding => finding.GetMessage()));
    }

    [Fact]
    public async Task Are_reported_in_an_unknown_encoding()
    {
        var project = FileProject.Of(("Dockerfile", string.Concat("FROM redis\n".Select(c => $"{c}\0"))));

        Assert.Equal(["Dockerfile(1,2): OCI0003 \0"], await project.PrintedAsync());
    }

    [Theory]
    [InlineData("notes.yaml", "a: \0")]
    [InlineData("notes.yaml", "a: [")]
    [InlineData("notes.json", "{")]
    public async Task Are_not_reported_without_images(string path, string text) =>
        Assert.Empty(await FileProject.Of((path, text)).FindingsAsync());
}
