using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>A pin goes to its line of a document, and keeps the indentation of the code.</summary>
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
            k8s.KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Pod\nspec: { containers: [ { image: \"{|OCI1001:redis|}\" }, { image: {|OCI1002:mysql:latest|} } ] }");
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
            k8s.KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Pod\nspec: { containers: [ { image: \"redis:7.4.1\" }, { image: mysql:9.1@{{Digest}} } ] }");
            """");
    }
}
