using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Annotations;

/// <summary>Dockerfiles, compose files and manifests in annotated strings.</summary>
public sealed class MissingTag_InAnnotatedDocuments
{
    public sealed class Reports
    {
        [Fact]
        public Task each_image_of_an_annotated_compose_file() => OfMembers(""""
            // lang=yaml
            const string Compose = """
                services:
                  db:
                    image: {|OCI1001:postgres|}
                  cache: { image: "{|OCI1002:redis:latest|}" }
                  web: { image: nginx:1.27 }
                """;
            """");

        [Fact]
        public Task each_image_of_an_annotated_Dockerfile() => OfMembers(""""
            // language=dockerfile
            static readonly string Raw = """
                FROM {|OCI1001:golang|} AS build
                RUN go build
                FROM build
                FROM scratch
                FROM --platform=linux/amd64 {|OCI1001:ghcr.io/org/app|}
                """;

            // lang=dockerfile
            string ordinary = "FROM {|OCI1001:alpine|}\nRUN echo \"hi\"\r\nFROM {|OCI1001:\u0064ebian|}\n";

            string verbatim = /* lang=dockerfile */ @"FROM {|OCI1001:alpine|}
            RUN echo ""hi""
            FROM {|OCI1001:debian|}";
            """");

        [Fact]
        public Task a_manifest_that_flows_into_an_annotated_parameter() => OfFile(""""
            using System.Diagnostics.CodeAnalysis;
            static class Cluster { public static void Apply([StringSyntax("yaml")] string manifest) { } }
            class Subject
            {
                void Run(string name, string registry) => Cluster.Apply($"""
                    apiVersion: v1
                    kind: Pod
                    metadata:
                      name: {name}
                    spec:
                      containers:
                      - name: app
                        image: {|OCI1001:{registry}/app|}
                      - name: side
                        image: '{|OCI1001:envoyproxy/envoy|}'
                      - name: other
                        image: {name}
                    """);
            }
            """");

        [Fact]
        public Task a_manifest_for_the_Kubernetes_client() => OfStatements(""""
            const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: {|OCI1001:nginx|}\n";
            k8s.KubernetesYaml.Deserialize<V1Pod>(Pod);
            k8s.KubernetesYaml.LoadAllFromString("""
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - image: {|OCI1001:redis|}
                """);
            """");

        [Fact]
        public Task a_build_argument_at_its_default_value() => OfMembers(""""
            // lang=dockerfile
            const string Dockerfile = """
                ARG VERSION={|OCI1002:latest|}
                FROM redis:${VERSION}
                """;
            """");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task strings_without_annotation() => OfStatements(""""
            Use("""
                services: { db: { image: postgres } }
                """);
            Use("FROM alpine\nRUN x");
            """");

        [Fact]
        public Task pinned_built_or_unknown_images() => OfMembers(""""
            // lang=yaml
            const string Compose = """
                services:
                  db: { image: postgres:17 }
                  app: { build: ., image: app }
                  other: { image: "${IMAGE}" }
                """;

            string With(string image, string tag) =>
                // lang=dockerfile
                $"FROM {image}\nFROM redis:{tag}\nFROM {image}:{tag} AS x\nFROM x";
            """");

        [Fact]
        public Task texts_of_another_kind() => OfMembers(""""
            // lang=yaml
            const string Settings = """
                image: postgres
                jobs: [ { image: redis } ]
                """;

            // lang=json
            const string Json = """{ "services": { "db": { "image": "postgres" } } }""";

            // lang=yaml
            const string Broken = "services: [ }";
            """");
    }
}
