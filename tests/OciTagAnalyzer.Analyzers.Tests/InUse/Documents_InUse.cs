using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Annotated strings, and documents in strings.</summary>
public sealed class Documents_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task annotated_members_of_the_project() => OfFile("""
            using System.Collections.Generic;
            using System.Diagnostics.CodeAnalysis;
            interface IRunner { void Run([StringSyntax("OciImage")] string image, string name); }
            sealed class Runner : IRunner
            {
                [StringSyntax("OciImage")] public const string Default = "{|OCI1001:alpine|}";
                [StringSyntax("OciImage")] public string Image { get; init; } = "{|OCI1002:redis:latest|}";
                [StringSyntax("OciImage")] readonly string[] all = ["{|OCI1001:mysql|}", "mongo:8"];
                public List<string> Names { get; } = ["nginx", "redis"];
                public void Run(string image, string name) => System.Console.WriteLine(image + name + all.Length);
                static string First([StringSyntax("OciImage")] params string[] images) => images[0];
                void Use(IRunner any, bool small)
                {
                    Run("{|OCI1001:postgres|}", "postgres");
                    any.Run(image: "{|OCI1001:ghcr.io/team/app|}", name: "app");
                    any.Run(small ? "{|OCI1001:busybox|}" : "debian:12", "base");
                    _ = new Runner { Image = "{|OCI1001:nginx|}" };
                    First("{|OCI1001:httpd|}", "caddy:2");
                }
            }
            """);

        [Fact]
        public Task strings_with_a_comment() => OfStatements(""""
            // lang=oci-image
            var cache = "{|OCI1001:redis|}";
            var db = /* lang=oci-image */ "{|OCI1002:postgres:latest|}";
            Start("app", /*lang=oci-image*/ $"{|OCI1001:{registry}/team/app|}");
            var file = /* lang=dockerfile */ """
                FROM {|OCI1001:mcr.microsoft.com/dotnet/sdk|} AS build
                WORKDIR /src
                RUN dotnet publish
                FROM {|OCI1002:mcr.microsoft.com/dotnet/aspnet:latest|}
                COPY --from=build /src /app
                COPY --from={|OCI1001:busybox|} /bin/wget /bin/
                """;
            // lang=yaml
            const string Compose = """
                services:
                  cache:
                    image: {|OCI1001:redis|}
                    hostname: redis
                  db:
                    image: "postgres:17"
                """;
            static void Start(string name, string image) => Console.WriteLine(name + image);
            """");

        [Fact]
        public Task a_document_that_a_member_takes() => OfMembers(""""
            static void Build([System.Diagnostics.CodeAnalysis.StringSyntax("Dockerfile")] string dockerfile, string name) =>
                Console.WriteLine(dockerfile + name);
            [System.Diagnostics.CodeAnalysis.StringSyntax("Yaml")] string Values { get; set; } = "services: { cache: { image: {|OCI1001:redis|} } }";
            void Run()
            {
                Build("FROM {|OCI1001:golang|} AS build\nRUN go build\nFROM scratch\nCOPY --from=build /a /a\n", "golang");
                Build($"FROM {|OCI1002:node:latest|}\n", "node");
                Values = "services: { db: { image: {|OCI1001:mysql|} } }";
            }
            """");

        [Fact]
        public Task a_manifest_with_holes() => OfStatements(""""
            var pods = k8s.KubernetesYaml.LoadAllFromString($"""
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: {name}
                  labels:
                    app: nginx
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          initContainers:
                            - name: wait
                              image: "{|OCI1001:busybox|}"
                          containers:
                            - name: {name}
                              image: {|OCI1001:{registry}/team/job|}
                              command: ["sh", "-c", "docker run redis"]
                """);
            """");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_annotations() => OfFile(""""
            using System.Diagnostics.CodeAnalysis;
            static class Subject
            {
                static void Json([StringSyntax(StringSyntaxAttribute.Json)] string json) { }
                static void Pattern([StringSyntax(StringSyntaxAttribute.Regex)] string regex) { }
                static void Route([StringSyntax("Route")] string route) { }
                static void Uri([StringSyntax(StringSyntaxAttribute.Uri)] string uri) { }
                static void Use()
                {
                    Json("""{ "image": "redis", "Docker": { "Image": "nginx" } }"""); Pattern("redis"); Route("images/redis"); Uri("docker.io/redis");
                    var a = /* lang=regex */ "redis"; var b = /* lang=json */ """{ "ContainerImage": "redis" }""";
                    // the language of redis is C
                    var c = "redis";
                    // lang = image
                    var d = "redis"; _ = a + b + c + d;
                }
            }
            """");

        [Fact]
        public Task documents_without_an_annotation() => OfStatements(""""
            System.IO.File.WriteAllText("Dockerfile", "FROM alpine\nRUN apk add curl\n");
            System.IO.File.WriteAllText("compose.yaml", """
                services: { db: { image: postgres } }
                """);
            var template = $"FROM {image}\nCOPY . ."; var html = "<img src=\"redis\" alt='nginx'>"; var css = "background-image: url(redis)";
            Use(template + html + css);
            """");

        [Fact]
        public Task other_values_in_an_annotated_document() => OfStatements(""""
            // lang=yaml
            var values = """
                image: redis
                name: nginx
                env: [ { name: IMAGE, value: alpine } ]
                """;
            // lang=dockerfile
            var stages = """
                ARG VERSION=9.0
                FROM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
                FROM build AS test
                FROM scratch
                COPY --from=build /a /b
                LABEL org.opencontainers.image.base.name=alpine
                ENV IMAGE=redis
                """;
            // lang=yaml
            var pinned = $"apiVersion: v1\nkind: Pod\nspec: {{ containers: [ {{ name: redis, image: 'redis:{tag}' }} ] }}";
            Use(values + stages + pinned);
            """");

        [Fact]
        public Task annotated_values_from_other_code() => OfMembers("""
            static void Run([System.Diagnostics.CodeAnalysis.StringSyntax("OciImage")] string image, string name = "redis") { }
            void A(string image, IDictionary<string, string> all) { Run(image); Run(all["redis"]); Run(image + ":1"); Run(null); Run("redis:7", "nginx");
                Run(name: "alpine", image: "alpine:3"); }
            """);
    }
}
