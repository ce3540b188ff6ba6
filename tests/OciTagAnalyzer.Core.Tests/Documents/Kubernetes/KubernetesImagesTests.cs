using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Kubernetes;

public sealed class KubernetesImagesTests
{
    const string Start = "apiVersion: v1\nkind: Any\n";

    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Yaml, Start + marked, written);

    public sealed class Finds
    {
        [Theory]
        [InlineData("spec:\n  containers:\n  - name: web\n    image: ⟦nginx⟧\n")]
        [InlineData("spec:\n  containers:\n    - image: \"⟦nginx:1.27⟧\"\n      name: web\n    - image: '⟦redis⟧'\n")]
        [InlineData("spec: { containers: [ { image: ⟦nginx⟧ } ] }\n")]
        [InlineData("spec:\n  template:\n    spec:\n      initContainers:\n      - image: ⟦busybox⟧\n      containers:\n      - image: ⟦nginx⟧\n")]
        [InlineData("spec:\n  ephemeralContainers:\n  - image: ⟦busybox⟧\n")]
        [InlineData("spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: ⟦busybox⟧\n")]
        [InlineData("spec:\n  podTemplate:\n    spec:\n      containers:\n      - image: ⟦o/operator⟧\n")]
        [InlineData("items:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    containers:\n    - image: ⟦a⟧\n")]
        [InlineData("spec:\n  volumes:\n  - name: model\n    image:\n      reference: ⟦quay.io/o/model⟧\n      pullPolicy: Always\n")]
        [InlineData("---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ⟦a⟧\n---\nspec:\n  containers:\n  - image: ⟦b⟧\n")]
        [InlineData("spec:\n  containers:\n  - image: >-\n      ⟦nginx⟧\n  - image: |-\n      ⟦redis⟧\n    name: x\n")]
        [InlineData("spec:\n  containers:\n  - &c\n    image: ⟦nginx⟧\n  - <<: *c\n    name: x\n")]
        public void The_images_of_pods(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("spec:\n  template:\n    metadata:\n      annotations:\n        dapr.io/enabled: \"true\"\n        dapr.io/sidecar-image: ⟦acme/daprd⟧\n")]
        [InlineData("spec: { template: { metadata: { annotations: { sidecar.istio.io/proxyImage: '⟦istio/proxyv2:latest⟧' } } } }\n")]
        [InlineData("spec: { jobTemplate: { spec: { template: { metadata: { annotations: { vault.hashicorp.com/agent-image: ⟦vault⟧ } } } } } }\n")]
        public void The_images_of_injected_sidecars(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"name\":\"a\",\"image\":\"⟦nginx⟧\"},{\"image\":\"⟦redis:7⟧\"}]}}")]
        [InlineData("\uFEFF---\r\n{\r\n    \"apiVersion\": \"v1\",\r\n    \"items\": [\r\n"
            + "        { \"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": { \"initContainers\": [ { \"image\": \"⟦busybox⟧\" } ] } }\r\n    ],\r\n"
            + "    \"kind\": \"List\"\r\n}\r\n")]
        [InlineData("{\"apiVersion\":\"tekton.dev/v1\",\"kind\":\"Task\",\"spec\":{\"steps\":[{\"image\":\"⟦bash⟧\"}]}}\n---\n"
            + "{\"apiVersion\":\"rabbitmq.com/v1beta1\",\"kind\":\"RabbitmqCluster\",\"spec\":{\"image\":\"⟦rabbitmq⟧\"}}\n")]
        public void The_images_of_manifests_in_JSON(string marked) => Assert.Null(MarkedText.Check(DocumentKind.Yaml, marked).Fault);

        [Theory]
        [InlineData("spec:\n  containers:\n  - image: ⟦nginx:${TAG}⟧\n", "nginx:${TAG}")]
        [InlineData("spec:\n  containers:\n  - image: ⟦$(image)⟧\n", "$(image)")]
        [InlineData("spec:\n  containers:\n  - image: ⟦ko://github.com/o/app/cmd/web⟧\n", "ko://github.com/o/app/cmd/web")]
        public void Variables_as_holes(string marked, string written) => Assert.True(Check(marked, written).Images[0].Written.HasHoles);

        [Fact]
        public void The_path_of_an_image() =>
            Assert.Equal("spec.containers[1].image", Check("spec:\n  containers:\n  - name: a\n  - image: ⟦b⟧").Images[0].KeyPath);
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("data:\n  image: nginx\n")]
        [InlineData("data:\n  pod.yaml: |\n    containers:\n    - image: nginx\n")]
        [InlineData("spec:\n  image: nginx\n")]
        [InlineData("metadata:\n  annotations:\n    dapr.io/sidecar-image: acme/daprd\nspec:\n  template:\n    metadata:\n"
            + "      annotations:\n        image: nginx\n        acme/sidecar-image: nginx\n      labels: { dapr.io/sidecar-image: nginx }\n")]
        [InlineData("spec:\n  containers:\n  - image: replaced\n    image:\n")]
        [InlineData("spec:\n  containers:\n    image: nginx\n")]
        [InlineData("spec:\n  containers:\n  - image:\n  - image: ''\n  - image: ~\n  - image: |\n      nginx\n")]
        [InlineData("spec:\n  containers:\n  - env:\n    - name: image\n      value: nginx\n")]
        [InlineData("spec:\n  volumes:\n  - rbd:\n      image: foo\n  - image: { pullPolicy: Always }\n")]
        [InlineData("schema:\n  properties:\n    containers:\n      items:\n        properties:\n          image:\n            type: string\n")]
        public void What_is_not_an_image(string text) => Assert.Null(Check(text).Fault);

        [Theory]
        [InlineData("spec:\n  containers:\n  - image: nginx\n")]
        [InlineData("kind: x\nspec:\n  containers:\n  - image: nginx\n")]
        [InlineData("x:\n  apiVersion: v1\n  kind: x\n  containers:\n  - image: nginx\n")]
        [InlineData("{ \"kind\": \"x\", \"containers\": [ { \"image\": \"nginx\" } ] }\n")]
        public void What_is_not_a_manifest(string text) =>
            Assert.Empty(DocumentKind.Yaml.Scan(text).Images);
    }

    public sealed class Templates
    {
        [Theory]
        [InlineData("spec:\n  containers:\n  {{- if .Values.x }}\n  - image: ⟦busybox⟧\n  {{- end }}\n")]
        [InlineData("metadata:\n  labels:\n    {{- include \"x.labels\" . | nindent 4 }}\nspec:\n  containers:\n  - name: {{ .Chart.Name }}\n"
            + "    image: ⟦busybox⟧\n")]
        [InlineData("{{- /*\n a comment: { [\n*/ -}}\nspec:\n  containers:\n  - image: ⟦busybox⟧\n    {{- with .a }}{{ toYaml . }}{{ end }}\n")]
        [InlineData("{{/*\nspec:\n  name: \"{{ include \"x.name\" . }}-test\"\n  containers:\n  - image: busybox\n*/}}\nspec:\n  containers:\n"
            + "  - image: ⟦busybox⟧\n")]
        [InlineData("spec:\r\n  {{ .Values.key }}: x\r\n  containers:\r\n  - image: ⟦busybox⟧ {{/* c */}}\r\n")]
        public void Are_read_around_their_actions(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("spec:\n  containers:\n  - image: ⟦{{ .Values.image }}⟧\n", "{{ .Values.image }}")]
        [InlineData(
            "spec:\n  containers:\n  - image: \"⟦{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}⟧\"\n",
            "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}")]
        [InlineData("spec:\n  containers:\n  - image: ⟦{{ .Values.registry }}/nginx⟧\n", "{{ .Values.registry }}/nginx")]
        public void Have_holes_for_actions(string marked, string written) =>
            Assert.True(Check(marked, written).Images[0].Written.HasHoles);

        [Theory]
        [InlineData("{{- if .Values.tests }}\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ⟦busybox⟧\n{{- end }}\n")]
        [InlineData("{{/* c */}}\n---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ⟦busybox⟧\n")]
        public void Are_recognized_after_actions_and_comments(string marked) => Assert.Null(MarkedText.Check(DocumentKind.Yaml, marked).Fault);

        [Theory]
        [InlineData("spec:\n  containers:\n  - name: a\n    {{- if .Values.x }}\n    image: ⟦busybox⟧\n    {{- else if .Values.y }}\n    image: ⟦alpine⟧\n"
            + "    {{- else }}\n    image: ⟦debian:12⟧\n    {{- end }}\n  - image: ⟦nginx⟧\n")]
        [InlineData("spec:\n  volumes:\n  - image:\n      {{- if .Values.x }}\n      reference: ⟦a⟧\n      {{- else }}\n      reference: ⟦b⟧\n"
            + "      {{- end }}\n")]
        public void Have_an_image_in_each_branch(string marked) => Assert.Null(Check(marked).Fault);

        [Fact]
        public void That_are_truncated_keep_the_images_before() =>
            Check("spec:\n  containers:\n  - image: ⟦busybox⟧\n  - name: {{ x\n    image: no\n");
    }

    public sealed class Kustomizations
    {
        static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Kustomization, marked, written);

        [Theory]
        [InlineData("images:\n- name: nginx\n  newTag: ⟦latest⟧\n", "nginx:latest")]
        [InlineData("images:\n- name: app\n  newTag: ⟦v1⟧\nresources:\n- a.yaml\n", "app:v1")]
        [InlineData("images:\n- name: app\n  newName: ghcr.io/o/app\n  newTag: \"⟦1.2⟧\"\n", "ghcr.io/o/app:1.2")]
        [InlineData("images:\n- newTag: 1.2\n  digest: ⟦sha256:abc⟧\n  name: app\n", "app:1.2@sha256:abc")]
        [InlineData("images:\n- name: app\n  digest: ⟦sha256:abc⟧\n", "app@sha256:abc")]
        public void Change_images(string marked, string written)
        {
            FoundImage image = Assert.Single(Check(marked, written).Images);
            int tag = written.IndexOf(':', StringComparison.Ordinal) + 1;
            Assert.True(image.Map.IsContiguous(new(tag, 1)));
        }

        [Theory]
        [InlineData("images:\n- name: app\n  newName: ghcr.io/o/app\n")]
        [InlineData("images:\n- name: app\n  newTag: \"\"\n")]
        [InlineData("images:\n- newTag: latest\n")]
        [InlineData("spec:\n  images:\n  - name: app\n    newTag: latest\n")]
        [InlineData("images:\n  name: app\n  newTag: latest\n")]
        public void Ignore_entries_that_keep_the_tag(string text) => Check(text);

        [Fact]
        public void Are_recognized_by_their_content() => MarkedText.Check(
            DocumentKind.Yaml,
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages:\n- name: a\n  newTag: ⟦latest⟧\n",
            "a:latest");
    }
}
