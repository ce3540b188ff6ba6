using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A document in a scalar of another one, such as a patch in a kustomization.</summary>
static class EmbeddedDocument
{
    /// <summary>Returns the images of the document in a scalar, at their places in the outer document.</summary>
    /// <param name="scalar">The scalar; the lines of a block are read with their indentation.</param>
    /// <param name="document">The outer document.</param>
    /// <param name="keyPath">The path of the scalar.</param>
    /// <param name="scan">Returns the images of the inner document.</param>
    public static IEnumerable<FoundImage> Scan(YamlScalar scalar, string document, string keyPath, Func<string, ScanResult> scan)
    {
        MappedText value = scalar.ToMapped(document);
        return scan(value.Text).Images.Select(image => Outer(image, value.Map, scalar.Style == YamlScalarStyle.Block) with
        {
            KeyPath = keyPath + (image.KeyPath.StartsWith("[", StringComparison.Ordinal) ? "" : ".") + image.KeyPath,
        });
    }

    static FoundImage Outer(FoundImage image, SpanMap map, bool isBlock)
    {
        int length = image.Written.Text.Length;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            TextRange unit = map.ToDocument(image.Map.ToDocument(new TextRange(i, 1)));
            starts[i] = unit.Start;
            ends[i] = unit.End;
        }

        starts[length] = map.ToDocument(image.Map.ToDocument(length));
        return image with
        {
            Span = map.ToDocument(image.Span),
            Map = SpanMap.FromPieces(starts, ends),
            Untyped = image.Untyped is { } untyped ? map.ToDocument(untyped) : null,
            LostByReader = image.LostByReader is { Unquoted: { } unquoted } loss ? loss with { Unquoted = map.ToDocument(unquoted) } : image.LostByReader,

            // Quotes for a number would end the quotes of the outer scalar.
            IsEditable = image.IsEditable && (isBlock || image.Untyped is null),
        };
    }
}
