using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Helm;

public sealed class HelmValuesImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.HelmValues, marked, written);

    [Theory]
    [InlineData("image:\n  repository: nginx\n  tag: ⟦latest⟧\n", "nginx:latest")]
    [InlineData("image:\n  registry: ghcr.io\n  repository: o/app\n  tag: \"⟦1.2⟧\"\n  digest: \"\"\n", "ghcr.io/o/app:1.2")]
    [InlineData("image:\n  repository: o/app\n  tag: 1.2\n  digest: ⟦sha256:abc⟧\n", "o/app:1.2@sha256:abc")]
    [InlineData("web:\n  image: { repository: nginx, tag: ⟦latest⟧ }\n", "nginx:latest")]
    [InlineData("initImage:\n  repository: busybox\n  tag: ⟦1⟧\nother:\n  x: y\n", "busybox:1")]
    [InlineData("x-tag: &tag ⟦latest⟧\nimage:\n  repository: nginx\n  tag: *tag\n", "nginx:latest")]
    [InlineData("d: &d\n  tag: ⟦latest⟧\nimage:\n  <<: *d\n  repository: nginx\n", "nginx:latest")]
    [InlineData("image:\n  registry: quay.io/\n  repository: o/app\n  tag: ⟦1.2⟧\n", "quay.io/o/app:1.2")]
    [InlineData("image:\n  registry: quay.io/o/\n  repository: app\n  digest: ⟦sha256:abc⟧\n", "quay.io/o/app@sha256:abc")]
    [InlineData("image:\n  registry: quay.io\n  repository: /o/app\n  tag: ⟦1.2⟧\n", "quay.io/o/app:1.2")]
    public void Finds_the_parts_of_a_section(string marked, string written) => Check(marked, written);

    [Theory]
    [InlineData("image: ⟦nginx⟧\n")]
    [InlineData("web:\n  image: ⟦ghcr.io/o/app⟧\n")]
    [InlineData("sidecars:\n- name: x\n  image: ⟦redis:latest⟧\n")]
    [InlineData("image:\n  repository: ⟦redis:latest⟧\n")]
    [InlineData("sidecarImage: ⟦busybox⟧\n")]
    [InlineData("init_image: ⟦ghcr.io/acme/init⟧\nother_tag: x\n")]
    [InlineData("jobs: [ { jobImage: '⟦acme/job:1⟧' } ]\n")]
    public void Finds_a_whole_reference(string marked) => Check(marked);

    [Theory]
    [InlineData("image:\n  repository: nginx\n")]
    [InlineData("image:\n  repository: nginx\n  tag: \"\"\n  pullPolicy: Always\n")]
    [InlineData("image:\n  repository: nginx\n  tag: ~\n")]
    [InlineData("image:\n  tag: latest\n")]
    [InlineData("source:\n  repository: https://example.com/x\n  tag: latest\n  image: \n")]
    [InlineData("web:\n  image: nginx\n  tag: latest\n")]
    [InlineData("image: logo.png\n")]
    [InlineData("image: app\n")]
    [InlineData("image:\n  repository: quay.io/o/\n  name: app\n  tag: latest\n")]
    [InlineData("image: \"{{ .Values.x }}\"\n")]
    [InlineData("sidecarImage: busybox\nsidecarTag: '1'\n")]
    [InlineData("sidecarImage: busybox\nsidecarImageVersion: '1'\n")]
    [InlineData("sidecarImage: acme/app\n")]
    [InlineData("logoImage: img/logo\nbackgroundImage: none\nogImage: /cards/a.png\n")]
    [InlineData("scrimage: busybox\n")]
    public void Ignores_what_templates_complete(string text) => Check(text);
}
