namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Kustomizations: which resources they include, and how they change the images in them.</summary>
public sealed class KustomizationsTests
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: app }\nspec:\n  containers:\n  - name: app\n    image: ";

    [Fact]
    public void Affect_only_the_resources_that_they_include() => MarkedFiles.Parse("""
        == one/kustomization.yaml
        resources: [pod.yaml, ./more/pod.yml]
        images:
        - name: redis
          newTag: "⟦7.4⟧⟨redis:7.4⟩"
        == one/pod.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: redis } ], initContainers: [ { image: redis:latest } ] }
        == one/more/pod.yml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: redis }, { image: ⟦nginx⟧ } ] }
        == one/other.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: ⟦redis⟧ } ] }
        == two/pod.yaml
        apiVersion: v1
        kind: Pod
        spec: { containers: [ { image: ⟦redis⟧ } ] }
        == compose.yaml
        services:
          a: { image: ⟦redis⟧ }
        == one/Dockerfile
        FROM ⟦redis⟧
        """).Check();

    [Theory]
    [InlineData("resources: [../base]")]
    [InlineData("resources: [../base/]")]
    [InlineData("resources:\n- ./../base")]
    [InlineData("bases: [../base]")]
    [InlineData("resources: [../../k8s/base]")]
    public void Include_the_resources_of_their_bases(string bases) => MarkedFiles.Parse($$"""
        == k8s/base/kustomization.yml
        resources: [pod.yaml]
        == k8s/base/pod.yaml
        {{Pod}}redis
        == k8s/prod/kustomization.yaml
        {{bases}}
        images: [ { name: redis, digest: "⟦{{Digest}}⟧⟨redis@{{Digest}}⟩" } ]
        """).Check();

    [Fact]
    public void Must_all_complete_an_image() => MarkedFiles.Parse($$"""
        == base/kustomization.yaml
        resources: [pod.yaml]
        == base/pod.yaml
        {{Pod}}⟦redis⟧
        == prod/kustomization.yaml
        resources: [../base]
        images: [ { name: redis, newTag: ⟦v7⟧⟨redis:v7⟩ } ]
        == dev/kustomization.yaml
        resources: [../base]
        """).Check();

    [Fact]
    public void Change_the_result_of_the_inner_one() => MarkedFiles.Parse($$"""
        == base/kustomization.yaml
        resources: [pod.yaml, other.yaml]
        images:
        - { name: app, newName: q.io/app }
        - { name: other, newName: q.io/other }
        == base/pod.yaml
        {{Pod}}app
        == base/other.yaml
        {{Pod}}⟦other⟧⟨q.io/other⟩
        == prod/kustomization.yaml
        resources: [../base]
        images:
        - { name: q.io/app, newTag: ⟦v1⟧⟨q.io/app:v1⟩ }
        - { name: other, newTag: ⟦v1⟧⟨other:v1⟩ }
        """).Check();

    [Theory]
    [InlineData("⟦redis⟧⟨q.io/redis⟩")]
    [InlineData("⟦redis:7⟧⟨q.io/redis:7⟩")]
    [InlineData("⟦redis:latest⟧⟨q.io/redis:latest⟩")]
    [InlineData("⟦docker.io/redis⟧")]
    [InlineData("⟦redis/redis⟧")]
    [InlineData("\"⟦redis⟧⟨q.io/redis⟩\"")]
    public void Set_a_new_name(string image) => MarkedFiles.Parse($$"""
        == kustomization.yaml
        resources: [pod.yaml]
        images: [ { name: redis, newName: q.io/redis } ]
        == pod.yaml
        {{Pod}}{{image}}
        """).Check();

    [Fact]
    public void Set_different_names_for_one_image() => MarkedFiles.Parse($$"""
        == base/kustomization.yaml
        resources: [pod.yaml]
        == base/pod.yaml
        {{Pod}}⟦redis⟧⟨!q.io/redis redis⟩
        == a/kustomization.yaml
        resources: [../base]
        images: [ { name: redis, newName: q.io/redis } ]
        == b/kustomization.yaml
        resources: [../base]
        """).Check();

    [Fact]
    public void Apply_their_entries_in_order() => MarkedFiles.Parse($$"""
        == kustomization.yaml
        resources: [pod.yaml]
        images:
        - { name: a, newName: b }
        - { name: b, newName: c, newTag: latest }
        - { name: c, newTag: ⟦latest⟧⟨c:latest⟩ }
        == pod.yaml
        {{Pod}}a
        """).Check();

    [Fact]
    public void Report_a_tag_that_no_outer_one_replaces() => MarkedFiles.Parse($$"""
        == base/kustomization.yaml
        resources: [pod.yaml]
        images:
        - { name: app, newTag: latest }
        - { name: tool, newTag: ⟦latest⟧⟨q.io/tool:latest⟩ }
        - { name: other, newTag: ⟦latest⟧⟨other:latest⟩ }
        == base/pod.yaml
        {{Pod}}app
        == prod/kustomization.yaml
        resources: [../base]
        images:
        - { name: app, newTag: ⟦v1⟧⟨app:v1⟩ }
        - { name: tool, newName: q.io/tool }
        """).Check();

    [Fact]
    public void Apply_components_to_everything_before_them() => MarkedFiles.Parse($$"""
        == base/kustomization.yaml
        resources: [pod.yaml]
        == base/pod.yaml
        {{Pod}}app
        == parts/tags/kustomization.yaml
        apiVersion: kustomize.config.k8s.io/v1alpha1
        kind: Component
        resources: [pod.yaml]
        images: [ { name: app, newTag: ⟦v1⟧⟨app:v1⟩ } ]
        == parts/tags/pod.yaml
        {{Pod}}app
        == parts/late/kustomization.yaml
        kind: Component
        resources: [pod.yaml]
        == parts/late/pod.yaml
        {{Pod}}⟦app⟧
        == prod/kustomization.yaml
        resources: [../base]
        components: [../parts/tags, ../parts/late]
        """).Check();

    [Fact]
    public void Change_images_in_patches() => MarkedFiles.Parse("""
        == kustomization.yaml
        patches:
        - path: patch.yaml
        patchesStrategicMerge: [merge.yaml]
        images: [ { name: redis, newTag: ⟦v7⟧⟨redis:v7⟩ } ]
        == patch.yaml
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [ { name: a, image: redis }, { name: b, image: ⟦nginx⟧ } ] }
        == merge.yaml
        apiVersion: v1
        kind: Pod
        metadata: { name: b }
        spec: { containers: [ { name: a, image: redis } ] }
        """).Check();

    [Theory]
    [InlineData("patches:\n- path: patch.yaml")]
    [InlineData("patchesStrategicMerge:\n- patch.yaml")]
    [InlineData("patchesStrategicMerge:\n- |-\n  kind: Pod\n  metadata: { name: app }\n  spec: { containers: [ { name: app, image: ⟦app:1⟧ } ] }")]
    [InlineData("patches:\n- patch: |-\n    kind: Pod\n    metadata: { name: app }\n    spec: { containers: [ { name: app, image: ⟦app:1⟧ } ] }")]
    [InlineData("patches:\n- target: { kind: Pod }\n  patch: |-\n    - op: replace\n      path: /spec/containers/0/image\n      value: ⟦app:1⟧")]
    [InlineData("patches:\n- target: { kind: Po.* }\n"
        + "  patch: '[{ \"op\": \"replace\", \"path\": \"/spec/containers/0\", \"value\": { \"image\": \"⟦app:1⟧\" } }]'")]
    [InlineData("patchesJson6902:\n- target: { kind: Pod, name: app, version: v1 }\n"
        + "  patch: '[{ \"op\": \"replace\", \"path\": \"/spec/containers/0/image\", \"value\": \"⟦app:1⟧\" }]'")]
    [InlineData("transformers: [missing.yaml]")]
    [InlineData("transformers: [images.yaml]")]
    [InlineData("replacements: [ { source: { kind: ConfigMap, name: x, fieldPath: data.x }, targets: [ { select: { kind: Pod }, fieldPaths: "
        + "['spec.containers.[name=app].image'] } ] } ]")]
    [InlineData("replacements: [ { path: missing.yaml } ]")]
    [InlineData("components: [https://github.com/acme/parts]")]
    [InlineData("images: [ { name: 'ap+', newTag: ⟦v1⟧⟨ap+:v1⟩ } ]")]
    [InlineData("images: [ { name: app, tagSuffix: -alpine } ]")]
    public void May_replace_an_image_in_other_ways(string how) => MarkedFiles.Parse($$"""
        == base/pod.yaml
        {{Pod}}app
        == prod/kustomization.yaml
        resources: [../base/pod.yaml]
        {{how}}
        == prod/patch.yaml
        kind: Pod
        metadata: { name: app }
        spec: { containers: [ { name: app, image: {{(how.Contains("patch.yaml", StringComparison.Ordinal) ? "⟦app:1⟧" : "app:1")}} } ] }
        == prod/images.yaml
        kind: ImageTagTransformer
        imageTag: { name: app, newTag: v1 }
        """).Check();

    [Theory]
    [InlineData("patches:\n- patch: |-\n    kind: Pod\n    metadata: { name: other }\n    spec: { containers: [ { name: app, image: ⟦app:1⟧ } ] }")]
    [InlineData("patches:\n- patch: |-\n    kind: Pod\n    metadata: { name: app }\n    spec: { containers: [ { name: sidecar, image: ⟦app:1⟧ } ] }")]
    [InlineData("patches:\n- patch: |-\n    kind: Pod\n    metadata: { name: app }\n    spec: { initContainers: [ { name: app, image: ⟦app:1⟧ } ] }")]
    [InlineData("patches:\n- patch: |-\n    kind: Pod\n    metadata: { name: app }\n    spec: { containers: [ { name: app, imagePullPolicy: Always } ] }")]
    [InlineData("patches:\n- target: { kind: Deployment }\n  patch: '[{ \"op\": \"replace\", \"path\": \"/spec/containers/0/image\", "
        + "\"value\": \"⟦app:1⟧\" }]'")]
    [InlineData("patches:\n- target: { kind: Pod }\n  patch: '[{ \"op\": \"replace\", \"path\": \"/spec/containers/1/image\", \"value\": \"⟦app:1⟧\" }]'")]
    [InlineData("patches:\n- path: missing.yaml")]
    [InlineData("transformers: [labels.yaml]")]
    [InlineData("replacements: [ { targets: [ { select: { kind: Pod }, fieldPaths: [metadata.name] } ] } ]")]
    [InlineData("images: [ { name: other, newTag: ⟦v1⟧⟨other:v1⟩ } ]")]
    [InlineData("images: [ { name: app, newTag: '' } ]")]
    [InlineData("helmCharts: [ { name: app, version: 1.0.0 } ]")]
    [InlineData("resources: [https://github.com/acme/k8s//base?ref=v1]")]
    public void Do_not_change_other_images(string how) => MarkedFiles.Parse($$"""
        == base/pod.yaml
        {{Pod}}⟦app⟧
        == base/kustomization.yaml
        resources: [pod.yaml]
        == prod/kustomization.yaml
        {{(how.StartsWith("resources", StringComparison.Ordinal) ? how.Replace("[", "[../base, ", StringComparison.Ordinal) : "resources: [../base]\n" + how)}}
        == prod/labels.yaml
        kind: LabelTransformer
        """).Check();

    [Fact]
    public void Change_the_images_of_inline_patches() => MarkedFiles.Parse("""
        == base/kustomization.yaml
        patches:
        - target: { kind: Pod }
          patch: |-
            - op: replace
              path: /spec/containers/0/image
              value: redis
            - { op: add, path: /spec/initContainers/-, value: { name: b, image: ⟦busybox⟧ } }
            - { op: add, path: /spec/containers, value: [ { image: ⟦alpine⟧ } ] }
            - { op: add, path: /spec/template, value: { spec: { containers: [ { image: ⟦debian⟧ } ] } } }
            - { op: test, path: /spec/containers/0/image, value: nginx }
            - { op: replace, path: /spec/image, value: nginx }
            - { op: replace, path: /metadata/annotations/image, value: nginx }
        patchesJson6902:
        - patch: '[{"op":"replace","path":"/spec/containers/0/image","value":"⟦mysql⟧⟨q.io/mysql⟩"}]'
        patchesStrategicMerge:
        - |-
          kind: Pod
          spec: { containers: [ { image: ⟦nginx⟧ }, { image: redis } ] }
        - image.yaml
        images: [ { name: mysql, newName: q.io/mysql } ]
        == kustomization.yaml
        resources: [base]
        images: [ { name: redis, newTag: ⟦v1⟧⟨redis:v1⟩ } ]
        """).Check();

    [Fact]
    public void Read_operations_in_files_that_they_include() => MarkedFiles.Parse("""
        == k8s/kustomization.yaml
        patches: [ { path: a.yaml, target: { kind: Pod } }, { path: b.json, target: { kind: Pod } } ]
        == k8s/a.yaml
        - op: replace
          path: /spec/containers/0/image
          value: ⟦nginx⟧
        == k8s/b.json
        [{"op":"add","path":"/spec/containers/0/image","value":"⟦redis:latest⟧"}]
        == k8s/other.yaml
        - { op: replace, path: /spec/containers/0/image, value: nginx }
        """).Check();

    [Fact]
    public void Include_manifests_in_JSON() => MarkedFiles.Parse("""
        == app/kustomization.yaml
        resources: [pod.json]
        images: [ { name: redis, newTag: ⟦v1⟧⟨redis:v1⟩ } ]
        == app/pod.json
        {"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"redis"},{"image":"⟦nginx⟧"}]}}
        == k8s/list.json
        { "kind": "List", "items": [ { "kind": "Pod", "spec": { "containers": [ { "image": "⟦redis⟧" } ] } } ], "apiVersion": "v1" }
        == k8s/settings.json
        { "ContainerImage": "redis" }
        == app/settings.json
        { "ContainerImage": "⟦redis⟧" }
        """).Check();

    [Fact]
    public void Contain_the_values_of_charts() => MarkedFiles.Parse("""
        == kustomization.yaml
        helmCharts:
        - name: web
          valuesInline: { image: { repository: acme/web, tag: ⟦latest⟧⟨acme/web:latest⟩ }, sidecarImage: ⟦busybox⟧ }
        """).Check();

    [Fact]
    public void Are_not_edited_if_an_alias_has_another_use() => MarkedFiles.Parse("""
        == kustomization.yaml
        images:
        - { name: a, newTag: &tag ⟦latest⟧⟨!a:latest⟩ }
        commonLabels: { version: *tag }
        """).Check();

    [Fact]
    public void Do_not_change_unknown_fields() => MarkedFiles.Parse("""
        == kustomization.yaml
        resources: [workflow.yaml]
        images: [ { name: app, newTag: ⟦v1⟧⟨app:v1⟩ } ]
        == workflow.yaml
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        spec: { templates: [ { container: { image: ⟦app⟧ } } ] }
        == configured/kustomization.yaml
        resources: [workflow.yaml]
        configurations: [images.yaml]
        images: [ { name: app, newTag: ⟦v1⟧⟨app:v1⟩ } ]
        == configured/workflow.yaml
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        spec: { templates: [ { container: { image: app } } ] }
        """).Check();

    [Fact]
    public void May_be_circular() => MarkedFiles.Parse($$"""
        == a/kustomization.yaml
        resources: [../b, pod.yaml]
        == a/pod.yaml
        {{Pod}}app
        == b/kustomization.yaml
        resources: [../a]
        """).Check();

    [Fact]
    public void Include_a_file_in_many_ways_at_low_cost()
    {
        var files = new System.Text.StringBuilder("== k0/pod.yaml\n" + Pod + "⟦app⟧\n== k0/kustomization.yaml\nresources: [pod.yaml]\n");
        for (int i = 1; i < 60; i++)
        {
            _ = files.Append($"== k{i}/kustomization.yaml\nresources: [../k{i - 1}, ../k{Math.Max(0, i - 2)}]\n");
        }

        MarkedFiles.Parse(files.ToString()).Check();
    }
}
