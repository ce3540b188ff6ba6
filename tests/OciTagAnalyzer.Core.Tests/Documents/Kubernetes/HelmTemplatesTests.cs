using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Kubernetes;

/// <summary>Templates of charts that are not YAML before Helm evaluates them.</summary>
public sealed class HelmTemplatesTests
{
    const string Head = "apiVersion: v1\nkind: Pod\n";
    const string End = "\nlast:\n  containers:\n  - image: ⟦nginx⟧\n";

    [Theory]
    [InlineData("metadata:\n  labels: {{- toYaml .Values.labels | nindent 4 }}\n    app: x")]
    [InlineData("metadata:\n  labels: {{ include \"l\" . | nindent 4 }}\n    {{- with .l }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\n    a: b")]
    [InlineData("spec:\n  containers:\n  - {{ toYaml .Values.c | nindent 4 }}\n    image: ⟦redis⟧")]
    [InlineData("spec:\n  containers: {{- if .Values.x }}\n    # c\n\n  - image: ⟦redis⟧\n{{- end }}")]
    [InlineData("spec: {{- if .x }}\n  containers:\n  - image: ⟦redis⟧\n{{- end }}")]
    [InlineData("spec: &x {{ toYaml .b | nindent 4 }}\n  a: b\n  containers:\n  - image: redis")]
    [InlineData("metadata:\n  annotations: {{- range $k, $v := .Values.a }}\n    {{ $k }}: {{ $v }}\n  {{- end }}")]
    [InlineData("spec:\n  containers:\n  - name: a\n    image: ⟦redis⟧\n    resources: {{ toYaml .r | indent 4 }}\n      limits: x")]
    [InlineData("spec:\n  containers:\n  - image: ⟦redis⟧\n    env: {{ .x }}\n    args: {{ .y }}\n  - image: ⟦nginx⟧")]
    [InlineData("spec:\n  containers:\n  - image: ⟦redis⟧\n    a: {{ .x }}\n\t\"")]
    [InlineData("spec:\n  template:\n    {{- toYaml .t | nindent 4 }}\n      deeper:\n        a: b\n    same: x")]
    [InlineData("spec:\n  containers:\n  - image: ⟦redis⟧\n  {{- if .x }}\n   d: e\n  {{- end }}")]
    [InlineData("spec:\n  a: b {{- with .c }}\n    d: e\n    {{- end }}")]
    [InlineData("spec:\n  a: {{ .b }} : c\n  containers:\n  - image: ⟦redis⟧")]
    [InlineData("spec:\n  a: '{{ .y }}'{{ .z }}\n  containers:\n  - image: ⟦redis⟧")]
    [InlineData("spec:\n  a: {{ .x\n    | quote }}\n  containers:\n  - image: ⟦redis⟧")]
    [InlineData("spec:\n  containers:\n  - image: {{ .x\n      | quote }}")]
    [InlineData("{{ if .x }}---{{ end }}\nspec:\n  containers:\n  - image: ⟦redis⟧")]
    [InlineData("spec:\n\ta{{ .x }}: b\n  containers:\n  - image: redis")]
    [InlineData("spec:\n  - a\n  {{- toYaml .x | nindent 2 }}\n  b: c")]
    public void Have_no_fault_and_are_read_after_what_is_not_YAML(string template)
    {
        MarkedText document = MarkedText.Parse(Head + template + End);
        ScanResult result = DocumentKind.Kubernetes.Scan(document.Text);

        Assert.Null(result.Fault);
        Assert.Empty(result.Unread);
        Assert.Equal(document.Ranges, result.Images.Where(image => !image.Written.HasHoles).Select(image => image.Span));
    }

    [Theory]
    [InlineData("spec:\n  a: \"{{ .x }}\n  b: c")]
    [InlineData("spec: [ {{ .x }}\nb: c")]
    public void Have_no_fault_if_nothing_can_be_read(string template) => Assert.Null(DocumentKind.Kubernetes.Scan(Head + template).Fault);

    [Theory]
    [InlineData("spec:\n  a: b: c\n")]
    [InlineData("spec:\n  a: b\n   c: d\n")]
    [InlineData("spec:\n  'a' b\n")]
    public void Without_an_action_are_manifests_with_faults(string manifest) =>
        Assert.NotNull(DocumentKind.Kubernetes.Scan(Head + manifest + "image: a\n").Fault);

    [Theory]
    [Trait("Category", "Flood")]
    [InlineData("a: {{ .x }}\n")]
    [InlineData("a: {{ .x }}\n\n")]
    [InlineData("{{ .x }}\n")]
    [InlineData("a: b: {{ .x }}\n")]
    [InlineData("a: {{ .x }}: b\n")]
    [InlineData("a: b\n c: {{ .x }}\n")]
    [InlineData("- {{ .x }}\n   ")]
    public void May_be_long(string piece) =>
        LinearTime.Check(length => Head + string.Concat(Enumerable.Repeat(piece, length / piece.Length)), text => _ = DocumentKind.Kubernetes.Scan(text));
}
