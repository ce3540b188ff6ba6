using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Manifests in C# strings.</summary>
public sealed class MissingTag_InDocumentsInStrings
{
    public sealed class Reports
    {
        [Fact]
        public Task each_image_of_a_manifest() => OfStatements(""""
            const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: {|OCI1001:ng\u0069nx|}\n  - image: {|OCI1001:redis|}\n";
            k8s.KubernetesYaml.Deserialize<V1Pod>(Pod);
            k8s.KubernetesYaml.LoadAllFromString("""
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - image: "{|OCI1001:redis|}"
                        - { name: db, image: {|OCI1002:postgres:latest|} }
                """);
            k8s.KubernetesYaml.LoadAllFromString(@"apiVersion: v1
            kind: Pod
            spec: { containers: [ { name: ""x"", image: ""{|OCI1001:redis|}"" } ] }");
            """");

        [Fact]
        public Task an_image_next_to_unknown_text() => OfStatements(""""
            k8s.KubernetesYaml.Deserialize<V1Pod>($"""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: {name}
                spec:
                  containers:
                  - name: app
                    image: {|OCI1001:{registry}/app|}
                  - name: {name}-side
                    image: '{|OCI1001:envoyproxy/envoy|}'
                  - name: other
                    image: {image}
                  - name: tagged
                    image: redis:{tag}
                """);
            """");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_uses() => OfStatements(""""
            Use("""
                services: { db: { image: postgres } }
                """);
            Use("FROM alpine\nRUN x");
            """");

        [Fact]
        public Task pinned_images_and_other_texts() => OfStatements(""""
            k8s.KubernetesYaml.LoadAllFromString("""
                apiVersion: v1
                kind: Pod
                metadata: { labels: { image: redis } }
                spec: { containers: [ { image: redis:7 } ] }
                """);
            k8s.KubernetesYaml.LoadAllFromString("image: redis");
            k8s.KubernetesYaml.LoadAllFromString("spec: [ }");
            k8s.KubernetesYaml.LoadAllFromString(name);
            """");
    }
}
