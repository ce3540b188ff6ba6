using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Reporting;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>
/// Files of every kind that are corrupted at random positions: the analyzer does not fail, a fix changes only the pin, and the only
/// findings left are about images that the corruption changed, for which the lock file has no pin.
/// </summary>
public sealed class FuzzedFiles
{
    const int CopiesOfEach = 40;

    const string Lock = """
        { "version": 1, "images": {
          "docker.io/library/nginx": { "tag": "1.27.3" }, "docker.io/library/nginx:latest": { "tag": "1.27.3" },
          "docker.io/library/postgres": { "tag": "17.2", "digest": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
          "docker.io/library/redis": { "tag": "7.4.1" }, "docker.io/library/redis:latest": { "tag": "7.4.1" } } }
        """;

    static readonly (string Name, string Text)[] files =
    [
        ("Dockerfile",
            "# syntax=docker/dockerfile:1\nARG TAG=latest\nFROM redis:${TAG} AS a\r\n"
                + "FROM --platform=$P \\\n  nginx AS b\nCOPY --from=postgres /x /y\nRUN <<EOF\nFROM nginx\nEOF\n# oci-tag: ignore\nFROM redis\n"),
        ("compose.yaml",
            "x-i: &i redis # é\nservices:\r\n  a: { image: 'nginx', ports: [\"80:80\"] }\n  b:\n    image: \"re\\x64is:latest\"\n"
                + "  c:\n    image: >-\n      postgres\n\n    x: y\n  d:\n    image: *i\n  e:\n    image: ${E:-nginx} # oci-tag: ignore\n"),
        ("appsettings.json",
            "\uFEFF{ // c\n  \"ContainerImage\": \"redis\\u003alatest\",\r\n  \"DockerImage\": \"ng\\u0069nx\", /* oci-tag: ignore */\n"
                + "  \"A\": { \"BaseImage\": \"postgres\" },\n}\n"),
        ("pod.yaml",
            "apiVersion: v1\nkind: Pod\nspec:\n  initContainers: [ { image: redis } ]\n  containers:\n  - image: 'nginx' # c\n"
                + "  - { image: \"postgres\" }\n---\n# oci-tag: ignore OCI1001\nspec:\n"),
        ("kustomization.yaml", "images:\n- name: redis\n  newTag: latest # c\n- newTag: 'latest'\n  name: nginx\n- name: postgres\n  newTag: \"17\"\n"),
        ("values.yaml", "image:\n  repository: redis\n  tag: latest\r\nweb:\n  image: { repository: 'nginx', tag: \"latest\" }\ndb:\n  image: postgres\n"),
        (".github/workflows/ci.yml",
            "jobs:\n  a:\n    container: redis\n    services:\n      db: { image: 'postgres' }\n    steps:\n"
                + "    - uses: docker://nginx:latest\n    - run: |\n        echo nginx # oci-tag: ignore\n"),
        (".gitlab-ci.yml", "image: redis\nservices: [ postgres, \"nginx:latest\" ]\nbuild:\n  image: { name: nginx }\n  script: [ x ]\n"),
        ("azure-pipelines.yml",
            "resources:\n  containers:\n  - container: db\n    image: postgres\njobs:\n- job: a\n  container: 'redis:latest'\n"
                + "- ${{ if x }}:\n  - container: { image: nginx }\n"),
        ("workflow.yaml",
            "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - container:\n      image: redis\n"
                + "      args: [\"{{x}}\"]\n  - script: { image: 'nginx:latest' }\n"),
        ("task.yaml",
            "{\"apiVersion\":\"tekton.dev/v1\",\"kind\":\"Task\",\"spec\":{\"steps\":[{\"image\":\"redis\"},{\"image\":\"po\\u0073tgres\"}]}}\n"
                + "---\napiVersion: rabbitmq.com/v1beta1\nkind: RabbitmqCluster\nspec:\n  image: nginx # c\n"),
        (".circleci/config.yml", "executors:\n  a:\n    docker:\n    - image: redis\n    - image: \"nginx:latest\" # <<x>>\n"),
        ("bitbucket-pipelines.yml",
            "image: redis\ndefinitions:\n  services:\n    db: { image: 'postgres' }\npipelines:\n  default:\n  - step: { image: { name: nginx } }\n"),
        ("tye.yaml", "name: x\nservices:\n- name: a\n  image: redis\n- { name: b, image: \"nginx\" }\n"),
        ("Pulumi.yaml", "runtime: yaml\nresources:\n  a:\n    type: docker:Container\n    properties: { image: redis, name: y }\n"),
        ("incus.yaml", "config:\n  image.type: oci\n  image.id: redis\n  image.description: docker.io/library/redis (OCI)\n"),
        ("devcontainer.json", "{ \"image\": \"redis\", // oci-tag: ignore\n  \"name\": \"x\" }\n"),
        ("App.csproj",
            "<Project>\r\n<PropertyGroup>\n<ContainerBaseImage> redis&#58;latest </ContainerBaseImage><!-- oci-tag: ignore -->\n"
                + "<ContainerBaseImage><![CDATA[nginx]]></ContainerBaseImage>\n</PropertyGroup></Project>\n"),
    ];

    static readonly string[] pieces =
    [
        "\"", "'", "{", "}", "[", "]", ":", ": ", ",", "- ", "#", " # oci-tag: ignore\n", "\\", "\n", "\r\n", "\r", "\t", "    ", "${", "&", "*", "|", ">",
            "<<EOF",
        "\0", "\uFEFF", "\uD800", "é", "image: redis\n", "FROM nginx\n", "ARG ", "</", "<![CDATA[", "<!--", "$(", "---\n", "//", "/*", "{{", "`", ":latest",
            "redis",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Change_only_by_pins_and_keep_no_finding_with_a_pin(int seed)
    {
        var random = new Random(seed);
        (string Path, string Text)[] broken =
        [
            .. from file in files
               from copy in Enumerable.Range(0, CopiesOfEach)
               select ($"/{copy}/{file.Name}", copy == 0 ? file.Text : Broken(file.Text, random)),
        ];
        var project = FileProject.Of([.. broken, ("/oci-images.lock.json", Lock)]);

        var pinned = await PinnedAsync(project);

        int pins = 0;
        ILookup<string, Diagnostic> before = (await project.FindingsAsync()).Where(IsFixable).ToLookup(PathOf);
        ILookup<string, Diagnostic> after = (await pinned.FindingsAsync()).Where(IsFixable).ToLookup(PathOf);
        foreach ((string path, _) in broken)
        {
            IReadOnlyList<TextChange> changes = pinned.TextOf(path).GetTextChanges(project.TextOf(path));
            Assert.All(changes, change => Assert.Contains(before[path], finding => finding.Location.SourceSpan.IntersectsWith(change.Span)));
            Assert.InRange(after[path].Count(), 0, before[path].Count() - changes.Count);

            // An image with an unknown name has no pin.
            Assert.All(
                after[path].Select(finding => finding.Properties.GetValueOrDefault(DiagnosticProperties.Image)).OfType<string>(),
                image => Assert.DoesNotContain($"\"{image}\"", Lock, StringComparison.Ordinal));
            pins += changes.Count;
        }

        Assert.True(pins > files.Length * CopiesOfEach / 2, $"{pins}");
        var again = await PinnedAsync(pinned);
        Assert.All(broken, file => Assert.Equal(pinned.TextOf(file.Path).ToString(), again.TextOf(file.Path).ToString()));
    }

    static async Task<FileProject> PinnedAsync(FileProject project) => await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");

    static bool IsFixable(Diagnostic finding) => finding.Id is "OCI1001" or "OCI1002";

    static string PathOf(Diagnostic finding) => finding.Location.GetLineSpan().Path;

    static string Broken(string text, Random random)
    {
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(text.Length + 1);
            int length = random.Next(Math.Min(6, text.Length - at + 1));
            text = random.Next(2) == 0 ? text.Remove(at, length) : text.Insert(at, pieces[random.Next(pieces.Length)]);
        }

        return text;
    }
}
