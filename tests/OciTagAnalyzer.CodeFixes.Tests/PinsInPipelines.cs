using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins in the values and scripts of pipelines, read again with YamlDotNet: the document differs only in the images.</summary>
public sealed class PinsInPipelines
{
    const string Pin = ":1.10@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    strategy:\n      matrix:\n        image: [ node, 'mono', \"bash\", {x: y} ]\n"
        + "        include:\n        - image: redis\n"
        + "        - { image: redis:latest }\n    container: ${{ matrix.image }}\n", 5)]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    strategy: { matrix: { v: [latest, 'latest', \"latest\"] } }\n"
        + "    container: redis:${{ matrix.v }}\n", 3)]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    services: { redis: redis, b: 'nginx', c: {image: \"mono\"} }\n", 3)]
    [InlineData(".github/workflows/a.yml", "env: { A: node, B: 'bash' }\njobs:\n  a:\n    steps:\n    - run: docker run $A\n"
        + "    - run: 'docker run \"$B\" ''x'''\n", 2)]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n    - run: |\n        # start\n        docker run redis\n"
        + "        ID=$(docker run \"nginx:latest\")\n"
        + "    - run: >\n        docker run\n        mono\n    - run: \"docker run \\\"bash\\\" \\\n        -x\"\n    - run: docker run\n        node\n"
        + "    - { run: docker run busybox }\n", 6)]
    [InlineData(".github/workflows/a.yml", "on:\n  workflow_call:\n    inputs:\n      image: { default: node }\n"
        + "jobs: { a: { container: '${{ inputs.image }}' } }\n", 1)]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n    - uses: docker://alpine\n    - uses: docker/build-push-action@v6\n      with:\n"
        + "        build-contexts: |\n"
        + "          base=docker-image://bash\n          src=.\n", 2)]
    [InlineData(".gitlab-ci.yml", "variables: { A: node, B: { value: 'bash' }, T: latest }\na: { image: $A, services: [ $B, 'redis:$T' ] }\nb:\n  script:\n"
        + "  - docker run mono\n", 4)]
    [InlineData("azure-pipelines.yml", "variables:\n- name: a\n  value: node\nparameters:\n- { name: b, default: 'bash' }\ntrigger: [ main ]\njobs:\n"
        + "- job: a\n  container: $[ variables['a'] ]\n"
        + "- job: b\n  container: { image: \"${{ parameters.b }}\" }\n- job: c\n  container: ubuntu\n  steps:\n  - script: docker run mono\n", 4)]
    [InlineData(".circleci/config.yml", "parameters: { i: { default: node } }\njobs:\n  a:\n    docker: [ { image: << pipeline.parameters.i >> } ]\n"
        + "    steps: [ run: docker run redis ]\n", 2)]
    [InlineData("bitbucket-pipelines.yml", "pipelines:\n  default:\n  - step:\n      script: [ pipe: 'docker://acme/pipe', docker run redis ]\n", 2)]
    [InlineData(".woodpecker.yml", "matrix: { I: [ golang, \"bash\" ] }\nsteps: [ { image: '${I}', commands: [ docker run redis ] } ]\n", 3)]
    public async Task Change_only_the_images(string path, string text, int count)
    {
        foreach (string lineBreak in (string[])["\n", "\r\n"])
        {
            string before = text.Replace("\n", lineBreak, StringComparison.Ordinal);
            IReadOnlyList<Diagnostic> findings = await FileProject.Of((path, before)).FindingsAsync();
            Assert.Equal(count, findings.Count);
            string[] images = [.. findings.Select(finding => finding.Properties[DiagnosticProperties.Image]!).Distinct()];
            var project = FileProject.Of((path, before), ("oci-images.lock.json", LockOf(images)));

            FileProject pinned = await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");

            string after = pinned.TextOf(path).ToString();
            (string Path, string Value, bool IsPlain)[] old = [.. ScalarsOf(before)];
            (string Path, string Value, bool IsPlain)[] now = [.. ScalarsOf(after)];
            Assert.Equal(old.Select(scalar => (scalar.Path, WithoutPins(scalar.Value))), now.Select(scalar => (scalar.Path, WithoutPins(scalar.Value))));
            Assert.DoesNotContain(now, scalar => scalar is { IsPlain: true, Value: "1.10" });
            Assert.DoesNotContain(await pinned.FindingsAsync(), finding => finding.Severity == DiagnosticSeverity.Warning);
            Assert.Equal(after, (await (await pinned.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002")).TextOf(path).ToString());
        }
    }

    static string WithoutPins(string value) => value
        .Replace(Pin, "", StringComparison.Ordinal)
        .Replace(":latest", "", StringComparison.Ordinal)
        is var text && text is "latest" or "1.10" ? "" : value.Replace(Pin, "", StringComparison.Ordinal).Replace(":latest", "", StringComparison.Ordinal);

    static IEnumerable<(string Path, string Value, bool IsPlain)> ScalarsOf(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents.SelectMany(document => ScalarsOf(document.RootNode, ""));
    }

    static IEnumerable<(string Path, string Value, bool IsPlain)> ScalarsOf(YamlNode node, string path) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => ScalarsOf(child.Value, $"{path}.{child.Key}")),
        YamlSequenceNode sequence => sequence.Children.SelectMany((child, index) => ScalarsOf(child, $"{path}[{index}]")),
        YamlScalarNode scalar => [(path, scalar.Value ?? "", scalar.Style == ScalarStyle.Plain)],
        _ => [],
    };

    static string LockOf(IEnumerable<string> images) => $$"""
        { "version": 1, "images": { {{string.Join(", ", images.Select(image =>
            $$"""{{'"'}}{{image}}": { "tag": "1.10", "digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }"""))}} } }
        """;
}
