using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Kubernetes;

/// <summary>Resources that set the images of a kustomization or the values of a chart.</summary>
public sealed class DeploymentToolsTests
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Yaml, marked, written);

    public sealed class ArgoCD
    {
        const string Start = "apiVersion: argoproj.io/v1alpha1\nkind: ";

        [Theory]
        [InlineData("kustomize: { images: [ nginx=⟦q.io/acme/nginx:latest⟧ ] }", "q.io/acme/nginx:latest")]
        [InlineData("kustomize: { images: [ '⟦redis:latest⟧' ] }", "redis:latest")]
        [InlineData("kustomize: { images: [ '⟦localhost:5000/app:v1⟧' ] }", "localhost:5000/app:v1")]
        [InlineData("kustomize: { images: [ 'app=⟦acme/app@" + Digest + "⟧' ] }", "acme/app@" + Digest)]
        [InlineData("kustomize: { images: [ 'acme/app=⟦*:latest⟧' ] }", "acme/app:latest")]
        [InlineData("kustomize: { images: [ '⟦app:${TAG}⟧' ] }", "app:${TAG}")]
        [InlineData("helm: { valuesObject: { image: { tag: ⟦latest⟧ } } }", "{…}:latest")]
        [InlineData("helm: { values: 'web: { image: { tag: ⟦latest⟧ } }' }", "{…}:latest")]
        [InlineData("helm: { parameters: [ { name: web.image.tag, value: ⟦latest⟧ } ] }", "{…}:latest")]
        [InlineData("helm: { parameters: [ { name: image.tag, value: ⟦latest⟧ }, { name: image.repository, value: acme/web } ] }", "acme/web:latest")]
        [InlineData("kustomize: { images: [ 'app=⟦{{image}}:latest⟧' ] }", "{{image}}:latest")]
        [InlineData("helm: { valuesObject: { web: { image: { repository: acme/web, tag: ⟦latest⟧ } } } }", "acme/web:latest")]
        [InlineData("helm: { values: 'image: { repository: acme/web, tag: ⟦latest⟧ }' }", "acme/web:latest")]
        [InlineData("helm:\n      values: |\n        image:\n          repository: acme/web\n          tag: ⟦latest⟧\n        sidecarImage: pinne"
            + "d:1", "acme/web:latest")]
        public void Sets_images(string source, string written)
        {
            string[] all = source.Contains("pinned", StringComparison.Ordinal) ? [written, "pinned:1"] : [written];
            source = source.Replace("pinned:1", "⟦pinned:1⟧", StringComparison.Ordinal);
            Check(Start + $"Application\nspec:\n  source:\n    {source}\n", all);
            if (source.StartsWith("kustomize", StringComparison.Ordinal))
            {
                Check(Start + $"Application\nspec: {{ sources: [ {{ {source} }} ] }}\n", all);
                Check(Start + $"ApplicationSet\nspec: {{ template: {{ spec: {{ source: {{ {source} }} }} }} }}\n", all);
            }
        }

        [Theory]
        [InlineData("kustomize: { images: [ nginx, nginx=acme/nginx, localhost:5000/app, '', ~, [ a:1 ] ] }")]
        [InlineData("kustomize: { images: [ 'nginx=*' ] }")]
        [InlineData("helm: { parameters: [ { name: image, value: nginx } ] }")]
        [InlineData("helm: { parameters: [ { name: image.tag, value: latest }, { name: image.digest, value: sha256:abc } ] }")]
        [InlineData("helm: { parameters: [ { name: tag, value: latest }, { name: image.pullPolicy, value: latest }, { name: image.tag }, ~ ] }")]
        [InlineData("helm: { valuesObject: { image: { tag: '' }, git: { tag: latest }, other: { image: { name: a, tag: latest } } } }")]
        [InlineData("helm: { values: '' }")]
        [InlineData("helm: { values: 'image: { repository: \"{{x}}\", tag: latest }' }")]
        [InlineData("plugin: { kustomize: { images: [ 'redis:latest' ] } }")]
        public void Does_not_set_a_tag(string source) => Check(Start + $"Application\nspec: {{ source: {{ {source} }} }}\n");
    }

    public sealed class Flux
    {
        [Theory]
        [InlineData("images: [ { name: acme/app, newTag: ⟦latest⟧ } ]", "acme/app:latest")]
        [InlineData("images: [ { name: app, newName: q.io/app, digest: ⟦" + Digest + "⟧ } ]", "q.io/app@" + Digest)]
        public void Sets_the_images_of_a_kustomization(string spec, string written) =>
            Check($"apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {{ {spec} }}\n", written);

        [Theory]
        [InlineData("values: { image: { repository: acme/app, tag: ⟦latest⟧ } }", "acme/app:latest")]
        [InlineData("values: { image: { repository: acme/app, tag: '⟦${TAG}⟧' } }", "acme/app:${TAG}")]
        [InlineData("postRenderers: [ { kustomize: { images: [ { name: app, newTag: ⟦latest⟧ } ] } } ]", "app:latest")]
        public void Sets_the_values_of_a_chart(string spec, string written) =>
            Check($"apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {{ {spec} }}\n", written);

        [Theory]
        [InlineData("url: ⟦oci://ghcr.io/acme/app⟧", "ghcr.io/acme/app")]
        [InlineData("url: ⟦oci://ghcr.io/acme/app⟧, ref: {}", "ghcr.io/acme/app")]
        [InlineData("url: oci://ghcr.io/acme/app, ref: { tag: ⟦latest⟧ }", "ghcr.io/acme/app:latest")]
        [InlineData("url: oci://ghcr.io/acme/app, ref: { tag: latest, digest: '⟦" + Digest + "⟧' }", "ghcr.io/acme/app@" + Digest)]
        public void Pulls_a_repository(string spec, string written) =>
            Check($"apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nspec: {{ {spec} }}\n", written);

        [Theory]
        [InlineData("OCIRepository", "url: oci://ghcr.io/acme/app, ref: { semver: '>=1.0.0' }")]
        [InlineData("OCIRepository", "url: oci://ghcr.io/acme/app, ref: { semver: 1.x, tag: latest }")]
        [InlineData("OCIRepository", "url: https://example.com/acme/app")]
        [InlineData("OCIRepository", "url: ~")]
        [InlineData("HelmRepository", "url: oci://ghcr.io/acme/charts, type: oci")]
        [InlineData("Bucket", "url: oci://ghcr.io/acme/charts")]
        public void Has_other_sources(string kind, string spec) =>
            Check($"apiVersion: source.toolkit.fluxcd.io/v1\nkind: {kind}\nspec: {{ {spec} }}\n");

        [Fact]
        public void Cannot_have_a_tag_in_an_address() =>
            Assert.False(Check("apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nspec: { url: ⟦oci://q.io/a⟧ }\n", "q.io/a").Images[0].IsEditable);
    }

    [Theory]
    [InlineData("HelmChart")]
    [InlineData("HelmChartConfig")]
    public void The_controller_of_k3s_has_values_in_a_text(string kind) =>
        Check(
            $"apiVersion: helm.cattle.io/v1\nkind: {kind}\nspec:\n  valuesContent: |-\n    image:\n      repository: acme/app\n      tag: ⟦latest⟧\n",
            "acme/app:latest");
}
