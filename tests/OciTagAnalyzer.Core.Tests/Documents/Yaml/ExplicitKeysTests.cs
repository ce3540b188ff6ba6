using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

/// <summary>Explicit keys, <c>? key</c> and <c>: value</c>, that are scalars.</summary>
public sealed class ExplicitKeysTests
{
    static void Check(string marked)
    {
        foreach (string text in (string[])[marked, marked.Replace("\n", "\r\n", StringComparison.Ordinal)])
        {
            ScanResult result = MarkedText.Check(DocumentKind.Compose, text);
            Assert.Null(result.Fault);
            Assert.Empty(result.Unread);
        }
    }

    [Theory]
    [InlineData("? services\n: x:\n    image: ⟦redis⟧\n")]
    [InlineData("? services\n:\n  x:\n    ? image\n    : ⟦redis⟧\n")]
    [InlineData("services:\n  x:\n    ? image # c\n    # d\n\n    : \"⟦redis⟧\" # e\n  y: { image: ⟦nginx⟧ }\n")]
    [InlineData("services:\n  x:\n    ? \"image\"\n    : |-\n      ⟦redis⟧\n")]
    [InlineData("services:\n  ? x\n  : { ? image : ⟦redis⟧, ? 'a, b' : c }\n")]
    [InlineData("services: {\n  ? x\n  : { image: ⟦redis⟧ } }\n")]
    [InlineData("services:\n  ? a\n  ? b\n  x:\n    image: ⟦redis⟧\n")]
    [InlineData("? a\n---\nservices:\n  x:\n    image: ⟦redis⟧\n")]
    [InlineData("- ? a\n  : b\n- ? c\n---\nservices:\n  x:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  ? &a x\n  : &b\n    image: ⟦redis⟧\n  ? y\n  :\n  - image: no\n")]
    [InlineData("services:\n  ? x\n    y\n  :\n    image: ⟦redis⟧\n  ? \"a\n    b\"\n  : image: ⟦nginx⟧\n")]
    [InlineData("services:\n  ? |\n    a\n    image: b\n  : c\n  x:\n    image: ⟦redis⟧\n")]
    [InlineData("? |-\n  services\n:\n  x:\n    ? >-\n      image\n    : ⟦redis⟧\n")]
    [InlineData("services:\n  x:\n    ? \"im\\\n      age\"\n    : ⟦redis⟧\n")]
    [InlineData("? # a\n  services\n: x:\n    ?\n      image\n    : ⟦redis⟧\n")]
    [InlineData("x-a: [ ? image : redis ]\nservices:\n  x:\n    image: ⟦nginx⟧\n")]
    [InlineData("services:\n  x:\n    ? |\n      image\n    : redis\n  y:\n    image: ⟦nginx⟧\n")]
    [InlineData("x-key: &key image\nservices:\n  x:\n    *key : ⟦redis⟧\n  y: { *key : ⟦nginx⟧ }\n")]
    [InlineData("services:\n  &name ⟦x⟧:\n    image: ⟦redis⟧\n  y:\n    image: *name\n")]
    [InlineData("? a\n  b\n---\nservices:\n  ? x\n    y\n  z:\n    image: ⟦redis⟧\n")]
    public void Have_values(string marked) => Check(marked);

    [Theory]
    [InlineData("services:\n  x:\n    image: app\n    ? build\n    : .\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  x:\n    ? |-\n      build\n    : .\n    image: app\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("a: &a\n  ? |-\n    build\n  : .\nservices:\n  x:\n    <<: *a\n    image: app\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  x: { image: app, ? build : . }\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  x:\n    ? image\n  y:\n    image: ⟦redis⟧\n")]
    public void Belong_to_their_mapping(string marked) => Check(marked);
}
