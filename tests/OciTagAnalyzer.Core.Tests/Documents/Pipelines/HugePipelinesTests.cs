using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

/// <summary>Pipelines that are constructed to be expensive.</summary>
[Trait("Category", "Flood")]
public sealed class HugePipelinesTests
{
    static void Check(DocumentKind kind, Func<int, string> textOf) => LinearTime.Check(textOf, text => _ = kind.Scan(text));

    static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));

    [Theory]
    [InlineData("$(")]
    [InlineData("docker run $(")]
    [InlineData("`")]
    [InlineData("\"")]
    [InlineData("docker run <<E ")]
    [InlineData("docker run redis\n")]
    [InlineData("docker run ${{ matrix.a }}\n")]
    [InlineData("docker run -d \\\n")]
    [InlineData("((")]
    [InlineData("<")]
    [InlineData("i=redis; docker run $i\n")]
    [InlineData("if docker run $i; then i=$i/a;\n")]
    [InlineData("[ a ] && i=$i; docker run $i\n")]
    [InlineData("docker run ${i:-${i:-a")]
    [InlineData("for i in a b $i c; do docker run $i\n")]
    [InlineData("f() { local i=$i; docker run $i; }; i=a\n")]
    [InlineData(". x; docker run $i\n")]
    [InlineData("case a in (a) { i=a && \n")]
    [InlineData("case a in a) docker run ${i:=redis};;\n")]
    public void Have_a_long_script(string piece) => Check(
        DocumentKind.GitHubWorkflow,
        length => "jobs:\n  a:\n    steps:\n    - run: |\n        docker run\n        "
            + Repeat(piece, length).Replace("\n", "\n        ", StringComparison.Ordinal));

    [Fact]
    public void Use_a_long_matrix_often() => Check(
        DocumentKind.GitHubWorkflow,
        length => $"jobs:\n  a:\n    strategy: {{ matrix: {{ i: [ {Repeat("a, ", length / 2)} ] }} }}\n    steps:\n"
            + Repeat("    - run: docker run ${{ matrix.i }}\n", length / 2));

    [Fact]
    public void Share_a_matrix() => Check(
        DocumentKind.GitHubWorkflow,
        length => $"x: &m {{ i: [ {Repeat("a, ", length / 2)} ] }}\njobs:\n"
            + string.Concat(Enumerable.Range(0, length / 120).Select(i => $"  j{i}: {{ strategy: {{ matrix: *m }}, container: '${{{{ matrix.i }}}}' }}\n")));

    [Fact]
    public void Extend_a_job_with_many_variables() => Check(
        DocumentKind.GitLabPipeline,
        length => $".a:\n  image: $I\n  rules:\n{Repeat("  - { variables: { I: a } }\n", length / 2)}"
            + string.Concat(Enumerable.Range(0, length / 80).Select(i => $"j{i}: {{ extends: .a, script: docker run $I }}\n")));

    [Fact]
    public void Share_a_script() => Check(
        DocumentKind.GitLabPipeline,
        length => $"before_script:\n{Repeat("- docker run redis\n", length / 2)}"
            + string.Concat(Enumerable.Range(0, length / 40).Select(i => $"j{i}: {{ script: [] }}\n")));

    [Fact]
    public void Nest_conditions() => Check(
        DocumentKind.AzurePipeline,
        length => "jobs:\n- " + Repeat("${{ if a }}: { ", length / 2) + "\n- {" + Repeat("${{ if a }}: [ { container: a } ], ", length / 2) + "}");

    [Fact]
    public void Pass_many_parameters() => Check(
        DocumentKind.CirclePipeline,
        length => $"x: &p {{ image: [ {Repeat("a, ", length / 2)} ] }}\n"
            + "jobs: { a: { docker: [ { image: << parameters.image >> } ] } }\nworkflows:\n  w:\n    jobs:\n"
            + Repeat("    - a: *p\n", length / 2));
}
