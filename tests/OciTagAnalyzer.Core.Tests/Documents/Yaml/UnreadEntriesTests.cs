using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

/// <summary>Entries that the scanner does not support: it skips them, and images that they may affect are not reported.</summary>
public sealed class UnreadEntriesTests
{
    static void Check(DocumentKind kind, string marked, params string[] unread)
    {
        foreach (bool isWindows in (bool[])[false, true])
        {
            string End(string text) => isWindows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            ScanResult result = MarkedText.Check(kind, End(marked));
            string text = MarkedText.Parse(End(marked)).Text;
            Assert.Null(result.Fault);
            Assert.Equal(unread.Select(End), result.Unread.Select(part => text.Substring(part.Range.Start, part.Range.Length)));
        }
    }

    [Theory]
    [InlineData("services:\n  ? a: b\n  : image: b\n    c: d\n\n  # e\n  : f\n  x:\n    image: ⟦redis⟧\n", "? a: b\n  : image: b\n    c: d\n\n  # e\n  : f")]
    [InlineData("services:\n  x:\n    image: ⟦redis⟧\n  ? - a\n    - b\n  : - c\n  y:\n    image: ⟦nginx⟧\n", "? - a\n    - b\n  : - c")]
    [InlineData("services:\n  ? [ a ]\n  :\n  - image: b\n  x:\n    image: ⟦redis⟧\n", "? [ a ]\n  :\n  - image: b")]
    [InlineData("services:\n  ? { a: b }\n  ? - b\n  x:\n    image: ⟦redis⟧\n", "? { a: b }", "? - b")]
    [InlineData("services:\n  [ a, {b: c} ]: d\n  x:\n    image: ⟦redis⟧\n", "[ a, {b: c} ]: d")]
    [InlineData("{ a: b }: c\nservices:\n  x:\n    image: ⟦redis⟧\n", "{ a: b }: c")]
    [InlineData("services:\n  x:\n    image: ⟦redis⟧\n  { a: ']', \"b\": '''}' }:\n    c: d\n  y:\n    image: ⟦nginx⟧\n", "{ a: ']', \"b\": '''}' }:\n"
        + "    c: d")]
    [InlineData("a:\n\tb\nservices:\n  x:\n    image: ⟦redis⟧\n", "b")]
    [InlineData("a:\n - \n  \tb\n  \tc\nservices:\n  x:\n    image: ⟦redis⟧\n", "b\n  \tc")]
    [InlineData("? [a]\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "? [a]")]
    [InlineData("- ? [a]\n  : b\n- c\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "? [a]\n  : b")]
    [InlineData("services: { ? [a] : {image: b}, x: {image: ⟦redis⟧} }\n", "? [a] : {image: b}")]
    [InlineData("services: { [a, b]: {image: b}, x: {image: ⟦redis⟧} }\n", "[a, b]: {image: b}")]
    [InlineData("services: { x: {image: ⟦redis⟧}, {a: ']'} : b }\n", "{a: ']'} : b")]
    [InlineData("services: { a: [ [d]: e, {f: g} : h ], x: {image: ⟦redis⟧} }\n", ": e", ": h")]
    [InlineData("services: { a: { : b }, !!str : c, &d [e]: f, !!str, !!str : g, x: {image: ⟦redis⟧} }\n", ": b", "!!str : c", "&d [e]: f", "!!str", "!!str "
        + ": g")]
    [InlineData("services:\n  &a [ b ]: c\n  !t ? [d]\n  &e f:\n    image: ⟦nginx⟧\n  x:\n    image: ⟦redis⟧\n", "&a [ b ]: c", "!t ? [d]")]
    public void Are_skipped(string marked, params string[] unread) => Check(DocumentKind.Compose, marked, unread);

    [Theory]
    [InlineData("services:\n  x:\n    image: app\n    ? - build\n    : .\n  y:\n    image: ⟦redis⟧\n", "? - build\n    : .")]
    [InlineData("services:\n  x:\n    ? - build\n    : .\n    image: app\n  y:\n    image: ⟦redis⟧\n", "? - build\n    : .")]
    [InlineData("services:\n  x: { image: app, ? [build] : . }\n  y:\n    image: ⟦redis⟧\n", "? [build] : .")]
    [InlineData("a: &a\n  ? - build\n  : .\nservices:\n  x:\n    <<: *a\n    image: app\n  y:\n    image: ⟦redis⟧\n", "? - build\n  : .")]
    [InlineData("services:\n  x: &x\n    ? - build\n    : .\n    image: app\n  y: *x\n  z:\n    image: ⟦redis⟧\n", "? - build\n    : .")]
    [InlineData("services:\n  x:\n    build:\n\t  .\n    image: app\n  y:\n    image: ⟦redis⟧\n", ".")]
    public void Make_their_mapping_uncertain(string marked, params string[] unread) => Check(DocumentKind.Compose, marked, unread);

    [Fact]
    public void Make_the_tag_of_a_chart_uncertain()
    {
        ScanResult result = DocumentKind.HelmValues.Scan("image:\n  repository: o/app\n  tag: latest\n  ? - digest\n  : x\n"
            + "web: { image: { repository: o/web, tag: latest } }\n");
        Assert.Equal("o/web:latest", Assert.Single(result.Images).Written.Text);
        Assert.Single(result.Unread);
    }

    [Fact]
    public void Are_reported_in_all_of_the_document() => Check(DocumentKind.Compose, "a: [ [b]: c ]\nservices:\n  x:\n    image: ⟦redis⟧\n", ": c");

    [Fact]
    public void Are_reported_up_to_a_fault()
    {
        ScanResult result = DocumentKind.Compose.Scan("? [a]\nservices:\n  x:\n    image: redis\n  y: 'z\n");
        Assert.Equal("The quotes are not closed", result.Fault?.Message);
        Assert.Single(result.Unread);
        Assert.Single(result.Images);
        Assert.Single(DocumentKind.Compose.Scan("? [a]\nservices:\n  x:\n    image: redis\n  y: 'z\0\n").Unread);
    }

    [Theory]
    [InlineData("a: 'b\nimage: c\n\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "'b\nimage: c")]
    [InlineData("a: [ b\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "-")]
    [InlineData("services:\n  y:\n    image: ⟦nginx⟧\n   z: 1\n    # c\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "z: 1\n    # c")]
    [InlineData("a\n...\nb: c\n# d\n---\nservices:\n  x:\n    image: ⟦redis⟧\n", "b: c")]
    public void Are_the_rest_of_a_document_after_a_fault(string marked, string unread) => Check(DocumentKind.Compose, marked, unread);

    [Theory]
    [InlineData("a: [ ? b\nservices:\n  image: x\n")]
    [InlineData("a: { [b]: 'c\nservices:\n  image: x\n")]
    [InlineData("a: { ? [ b : c\nimage: x")]
    public void Are_faults_if_they_are_not_terminated(string text) => Assert.NotNull(DocumentKind.Compose.Scan(text).Fault);

    [Theory]
    [InlineData("--- { apiVersion: v1, kind: Pod, spec: { containers: [ { image: ⟦redis⟧ } ] } }\n")]
    [InlineData("# c\n--- # d\n{ 'apiVersion': v1, \"kind\" : Pod, spec: { containers: [ { image: ⟦redis⟧ } ] } }\n")]
    [InlineData("%YAML 1.2\n---\n{apiVersion: v1,kind: Pod,spec: { containers: [ { image: ⟦redis⟧ } ] } }\n")]
    [InlineData("{\n  apiVersion: v1,\n  kind: Pod,\n  spec: { containers: [ { image: ⟦redis⟧ } ] }\n}\n")]
    public void Are_not_in_a_manifest_in_braces(string marked) => Check(DocumentKind.Yaml, marked);

    [Theory]
    [InlineData("{ apiVersions: v1, kind: Pod, spec: { containers: [ { image: redis } ] } }\n")]
    [InlineData("{ xapiVersion: v1, kind: Pod, spec: { containers: [ { image: redis } ] } }\n")]
    [InlineData("{ a: apiVersion, b: kind, spec: { containers: [ { image: redis } ] } }\n")]
    public void Are_not_in_other_braces(string text) => Check(DocumentKind.Yaml, text);
}
