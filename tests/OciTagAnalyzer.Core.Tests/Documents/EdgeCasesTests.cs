using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Tests.Rules;

namespace OciTagAnalyzer.Core.Tests.Documents;

/// <summary>References for which linters differ, in each kind of document.</summary>
public sealed class EdgeCasesTests
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static readonly (DocumentKind Kind, string Document)[] documents =
    [
        (DocumentKind.Dockerfile, "FROM {0}\n"),
        (DocumentKind.Dockerfile, "FROM a:1\nCOPY --from={0} /a /b\n"),
        (DocumentKind.Compose, "services:\n  a:\n    image: {0}\n"),
        (DocumentKind.Kubernetes, "spec:\n  containers:\n  - image: {0}\n"),
        (DocumentKind.HelmValues, "web:\n- image: {0}\n"),
        (DocumentKind.GitHubWorkflow, "jobs:\n  a:\n    container: {0}\n"),
        (DocumentKind.GitLabPipeline, "image: {0}\n"),
        (DocumentKind.AzurePipeline, "container:\n  image: {0}\n"),
        (DocumentKind.BitbucketPipeline, "image: {0}\n"),
        (DocumentKind.CirclePipeline, "jobs:\n  a:\n    docker:\n    - image: {0}\n"),
        (DocumentKind.DevContainer, "{ \"image\": \"{0}\" }"),
        (DocumentKind.MSBuild, "<Project><PropertyGroup><ContainerBaseImage>{0}</ContainerBaseImage></PropertyGroup></Project>"),
    ];

    static IEnumerable<string?> Findings(DocumentKind kind, string document, string reference, ImagePolicy policy) =>
        kind.Scan(document.Replace("{0}", reference, StringComparison.Ordinal)).Images
            .Where(image => image.Written.Text != "a:1")
            .Select(image => SingleFinding.Of(ImageReading.Of(image.Written), policy, image.LostByReader)?.Rule.Id);

    static void CheckEverywhere(string reference, string? ruleId, ImagePolicy policy)
    {
        foreach ((DocumentKind kind, string document) in documents)
        {
            // A quoted value has no meaning in the format of the document.
            bool isUnquoted = kind == DocumentKind.Dockerfile || kind == DocumentKind.DevContainer || kind == DocumentKind.MSBuild;
            string value = isUnquoted ? reference : $"\"{reference}\"";
            string?[] expected = kind == DocumentKind.HelmValues && ruleId == InvalidReference.Id ? [] : [ruleId];
            Assert.Equal(expected, Findings(kind, document, value, policy));
        }
    }

    [Theory]
    [InlineData("nginx", MissingTag.Id)]
    [InlineData("nginx:latest", FloatingTag.Id)]
    [InlineData("nginx:1.27", null)]
    [InlineData("nginx@" + Digest, null)]
    [InlineData("nginx:1.27@" + Digest, null)]
    [InlineData("nginx:latest@" + Digest, null)]
    [InlineData("nginx:latest-alpine", null)]
    [InlineData("registry:5000/nginx", MissingTag.Id)]
    [InlineData("localhost:5000/nginx", MissingTag.Id)]
    [InlineData("registry:5000/nginx:latest", FloatingTag.Id)]
    [InlineData("registry:5000/nginx:1.27", null)]
    [InlineData("docker.io/library/nginx", MissingTag.Id)]
    [InlineData("nginx:", InvalidReference.Id)]
    [InlineData("nginx@sha256:abc", InvalidReference.Id)]
    [InlineData("nginx:stable", null)]
    [InlineData("nginx:3", null)]
    public void Have_the_same_finding_in_every_file(string reference, string? ruleId) => CheckEverywhere(reference, ruleId, ImagePolicy.Default);

    [Theory]
    [InlineData("nginx:stable", FloatingTag.Id)]
    [InlineData("nginx:edge", FloatingTag.Id)]
    [InlineData("nginx:nightly", FloatingTag.Id)]
    [InlineData("nginx:3", FloatingTag.Id)]
    [InlineData("nginx:3.1", null)]
    [InlineData("nginx:stable@" + Digest, null)]
    public void Float_if_the_project_declares_it(string reference, string? ruleId) =>
        CheckEverywhere(reference, ruleId, new ImagePolicy { FloatingTags = PatternList.Parse("stable, edge, nightly, 3") });

    // Each format has its own variables.
    [Theory]
    [InlineData(nameof(DocumentKind.Dockerfile), "ARG V\nFROM {0}\n", "${V}")]
    [InlineData(nameof(DocumentKind.Dockerfile), "ARG V\nFROM {0}\n", "$V")]
    [InlineData(nameof(DocumentKind.Dockerfile), "FROM a:1\nRUN --mount=from={0} x\n", "${V}")]
    [InlineData(nameof(DocumentKind.Compose), "services:\n  a:\n    image: \"{0}\"\n", "${V}")]
    [InlineData(nameof(DocumentKind.Compose), "services:\n  a:\n    image: \"{0}\"\n", "${V:?}")]
    [InlineData(nameof(DocumentKind.Kubernetes), "spec:\n  containers:\n  - image: \"{0}\"\n", "${V}")]
    [InlineData(nameof(DocumentKind.Kubernetes), "spec:\n  containers:\n  - image: \"{0}\"\n", "{{ .Values.v }}")]
    [InlineData(nameof(DocumentKind.GitHubWorkflow), "jobs:\n  a:\n    container: \"{0}\"\n", "${{ matrix.v }}")]
    [InlineData(nameof(DocumentKind.GitLabPipeline), "image: \"{0}\"\n", "$V")]
    [InlineData(nameof(DocumentKind.AzurePipeline), "container:\n  image: \"{0}\"\n", "$(v)")]
    [InlineData(nameof(DocumentKind.BitbucketPipeline), "image: \"{0}\"\n", "$V")]
    [InlineData(nameof(DocumentKind.CirclePipeline), "jobs:\n  a:\n    docker:\n    - image: \"{0}\"\n", "<< parameters.v >>")]
    [InlineData(nameof(DocumentKind.DevContainer), "{ \"image\": \"{0}\" }", "${localEnv:V}")]
    [InlineData(nameof(DocumentKind.MSBuild), "<Project><PropertyGroup><ContainerBaseImage>{0}</ContainerBaseImage></PropertyGroup></Project>", "$(V)")]
    public void Are_unknown_if_their_end_is_unknown(string kindName, string document, string variable)
    {
        DocumentKind kind = Kinds.ByName(kindName);
        foreach (string reference in (string[])[variable, "nginx:" + variable, "nginx" + variable, "registry:5000/nginx:" + variable])
        {
            Assert.Equal([null], Findings(kind, document, reference, ImagePolicy.Default));
        }

        Assert.Equal([MissingTag.Id], Findings(kind, document, variable + "/nginx", ImagePolicy.Default));
    }

    [Theory]
    [InlineData("FROM scratch\n")]
    [InlineData("FROM a:1\nCOPY --from=scratch /a /b\n")]
    public void Do_not_include_scratch_in_a_Dockerfile(string document) =>
        Assert.Empty(Findings(DocumentKind.Dockerfile, document, "", ImagePolicy.Default));

    [Theory]
    [InlineData("ARG V=latest\nFROM nginx:$V\n", FloatingTag.Id)]
    [InlineData("ARG V\nFROM nginx${V}\n", null)]
    [InlineData("ARG V=\nFROM nginx${V}\n", MissingTag.Id)]
    [InlineData("ARG V=:1.27\nFROM nginx${V}\n", null)]
    [InlineData("ARG V=nginx\nFROM ${V}\n", MissingTag.Id)]
    public void Contain_the_defaults_of_a_Dockerfile(string document, string? ruleId) =>
        Assert.Equal([ruleId], Findings(DocumentKind.Dockerfile, document, "", ImagePolicy.Default));
}
