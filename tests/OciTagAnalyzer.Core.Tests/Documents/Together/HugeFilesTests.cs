namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Files that are constructed to be expensive.</summary>
[Trait("Category", "Flood")]
public sealed class HugeFilesTests
{
    [Fact]
    public void With_long_chains_of_merges()
    {
        var text = new System.Text.StringBuilder("x0: &x0 { build: . }\n");
        for (int i = 1; i < 20_000; i++)
        {
            _ = text.Append($"x{i}: &x{i} {{ <<: [*x{i - 1}, *x{i - 1}] }}\n");
        }

        MarkedFiles.Parse($"== compose.yaml\n{text}services: {{ web: *x19999 }}\n== compose.prod.yaml\nservices: {{ web: {{ image: acme/web }} }}\n").Check();
    }

    [Fact]
    public void With_many_repetitions_of_a_variable()
    {
        string repeated = string.Concat(Enumerable.Repeat("${A}", 50_000)) + string.Concat(Enumerable.Repeat("${", 50_000));
        MarkedFiles.Parse($$"""
            == .env
            A=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            B=⟦latest⟧⟨acme/b:latest⟩
            == compose.yaml
            services:
              b: { image: 'acme/b:${B}' }
            x-a: '{{repeated}}'
            """).Check();
    }

    [Fact]
    public void With_deep_nesting()
    {
        string open = string.Concat(Enumerable.Repeat("{ a: ", 20_000));
        MarkedFiles.Parse($$"""
            == kustomization.yaml
            resources: [pod.yaml]
            images: [ { name: app, newTag: ⟦v1⟧⟨app:v1⟩ } ]
            patches:
            - patch: 'image: {{open}}'
            == pod.yaml
            apiVersion: v1
            kind: Pod
            spec: { containers: [ { image: app } ] }
            more: {{open}}
            """).Check();
    }

    [Theory]
    [InlineData("{{ include \"a\" . }}", "", "", "{{ define \"a\" }}{{ include \"a\" . }}{{ include \"a\" . }}{{ end }}")]
    [InlineData("{{ ", "(", ".Values.x }}")]
    [InlineData("{{ .Values.x", ".x", " }}")]
    [InlineData("{{ .Values.x", " | trim", " }}")]
    [InlineData("{{ printf", " .Values.x", " }}")]
    [InlineData("", "{{ if .x }}", "")]
    [InlineData("", "{{ if .x }}a{{ else }}", "{{ end }}")]
    [InlineData("", "{{ range .Values }}", "a")]
    [InlineData("{{ $x := .Values.x }}", "{{ $x = print $x $x }}", "{{ $x }}")]
    [InlineData("{{ $x := .Values.x }}", "{{ $x = include \"a\" $x }}", "{{ $x }}", "{{ define \"a\" }}{{ . }}{{ . }}{{ end }}")]
    [InlineData("{{ \"", "a", "\" }}{{ `")]
    [InlineData("", "{{ .Values.x }}", "")]
    public void With_templates_that_repeat_each_other(string start, string repeated, string end, string helpers = "")
    {
        MarkedFiles files = MarkedFiles.Parse($"""
            == c/Chart.yaml
            name: c
            == c/values.yaml
            x: nginx
            == c/templates/_helpers.tpl
            {helpers}
            == c/templates/pod.yaml
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - image: {start}{string.Concat(Enumerable.Repeat(repeated, 20_000))}{end}
            """);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        files.Scan();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}");
    }
}
