using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

/// <summary>Explicit keys, <c>? key</c> and <c>: value</c>, that are scalars on one line.</summary>
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
    public void Have_values(string marked) => Check(marked);

    [Theory]
    [InlineData("services:\n  x:\n    image: app\n    ? build\n    : .\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  x: { image: app, ? build : . }\n  y:\n    image: ⟦redis⟧\n")]
    [InlineData("services:\n  x:\n    ? image\n  y:\n    image: ⟦redis⟧\n")]
    public void Belong_to_their_mapping(string marked) => Check(marked);
}
