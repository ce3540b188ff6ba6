using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents;

/// <summary>A document in which ⟦ and ⟧ mark the expected images.</summary>
sealed record MarkedText(string Text, IReadOnlyList<TextRange> Ranges)
{
    /// <summary>The texts between the marks.</summary>
    public IEnumerable<string> Texts => Ranges.Select(range => Text.Substring(range.Start, range.Length));

    public static MarkedText Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var ranges = new List<TextRange>();
        int start = 0;
        foreach (char c in marked)
        {
            switch (c)
            {
                case '⟦':
                    start = text.Length;
                    break;
                case '⟧':
                    ranges.Add(TextRange.FromBounds(start, text.Length));
                    break;
                default:
                    _ = text.Append(c);
                    break;
            }
        }

        return new MarkedText(text.ToString(), ranges);
    }

    /// <summary>Compares the images of the document with the marks, and their texts with the expected ones.</summary>
    public static ScanResult Check(DocumentKind kind, string marked, params string[] written)
    {
        MarkedText document = Parse(marked);
        ScanResult result = kind.Scan(document.Text);
        Assert.Equal(document.Ranges, result.Images.Select(image => image.Span));
        Assert.Equal(
            written.Length > 0 ? written : document.Texts,
            result.Images.Select(image => image.Written.Display));
        return result;
    }
}
