using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A pin in a document in a string keeps the indentation of the code.</summary>
public sealed class PinsInDocumentsInStrings
{
    public sealed class Writes
    {
        [Fact]
        public Task into_every_line_that_needs_one() => Statements(
            """"
            k8s.KubernetesYaml.LoadAllFromString($"""
                apiVersion: v1
                kind: Pod
                metadata: {name}
                spec:
                  containers:
                  - image: "{|OCI1001:postgres|}" # here
                  - image: {|OCI1001:redis|}
                """);
            k8s.KubernetesYaml.LoadAllFromString(
                "apiVersion: v1\nkind: Pod\nspec: { containers: [ { image: \"{|OCI1001:redis|}\" }, { image: {|OCI1002:mysql:latest|} } ] }");
            """",
            $$""""
            k8s.KubernetesYaml.LoadAllFromString($"""
                apiVersion: v1
                kind: Pod
                metadata: {name}
                spec:
                  containers:
                  - image: "postgres:17.2@{{Digest}}" # here
                  - image: redis:7.4.1
                """);
            k8s.KubernetesYaml.LoadAllFromString(
                "apiVersion: v1\nkind: Pod\nspec: { containers: [ { image: \"redis:7.4.1\" }, { image: mysql:9.1@{{Digest}} } ] }");
            """");

        [Fact]
        public Task into_every_line_of_an_annotated_document() => Members(
            """"
            // lang=yaml
            const string Compose = """
                services:
                  db:
                    image: "{|OCI1001:postgres|}" # here
                  cache:
                    image: {|OCI1001:redis|}
                """;
            """",
            $$""""
            // lang=yaml
            const string Compose = """
                services:
                  db:
                    image: "postgres:17.2@{{Digest}}" # here
                  cache:
                    image: redis:7.4.1
                """;
            """");

        [Fact]
        public Task into_literals_with_escapes() => Members(
            """
            // lang=dockerfile
            const string Ordinary = "# \"x\"\nFROM {|OCI1001:redis|} AS a\nFROM {|OCI1002:mysql:latest|}\n";
            // lang=dockerfile
            const string Verbatim = @"# ""x""
            FROM {|OCI1001:redis|} AS a
            ";
            """,
            $$"""
            // lang=dockerfile
            const string Ordinary = "# \"x\"\nFROM redis:7.4.1 AS a\nFROM mysql:9.1@{{Digest}}\n";
            // lang=dockerfile
            const string Verbatim = @"# ""x""
            FROM redis:7.4.1 AS a
            ";
            """);
    }
}
