namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Skaffold, which builds images and replaces their names in manifests.</summary>
public sealed class SkaffoldArtifactsTests
{
    [Fact]
    public void Are_built_images_in_the_manifests_below() => MarkedFiles.Parse("""
        == app/skaffold.yaml
        apiVersion: skaffold/v4beta6
        kind: Config
        build: { artifacts: [ { image: web, context: src }, { image: ghcr.io/acme/api } ] }
        profiles: [ { name: dev, build: { artifacts: [ { image: tools } ] } } ]
        == app/k8s/pod.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: web }, { image: 'ghcr.io/acme/api:latest' }, { image: tools }, { image: ⟦redis⟧ }, { image: ⟦acme/web⟧ } ] }
        == k8s/pod.json
        { "apiVersion": "v1", "kind": "Pod", "spec": { "containers": [ { "image": "⟦web⟧" } ] } }
        == other/skaffold.yaml
        apiVersion: acme/v1
        kind: Config
        build: { artifacts: [ { image: db } ] }
        == other/pod.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: ⟦db⟧ } ] }
        """).Check();

    [Fact]
    public void Are_not_in_a_broken_file() => MarkedFiles.Parse("""
        == skaffold.yml
        apiVersion: skaffold/v4beta6
        build: { artifacts: web
        == pod.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: ⟦web⟧ } ] }
        """).Check();

    [Fact]
    public void Names_in_the_values_of_a_chart_are_replaced() => MarkedFiles.Parse("""
        == skaffold.yaml
        apiVersion: skaffold/v4beta6
        build:
          artifacts:
          - image: web
          - image: acme/api
        deploy:
          helm:
            releases:
            - { name: shop, chartPath: chart }
        == chart/Chart.yaml
        name: shop
        == chart/values.yaml
        image: web
        api:
          image: { repository: acme/api, tag: latest }
        cache:
          image: ⟦redis⟧
        == chart/templates/web.yaml
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - image: {{ .Values.image }}
          - image: "{{ .Values.api.image.repository }}:{{ .Values.api.image.tag }}"
          - image: {{ .Values.cache.image }}
          - image: acme/{{ "api" }}
        """).Check();
}
