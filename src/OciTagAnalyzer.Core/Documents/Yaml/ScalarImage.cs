using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A scalar that contains a whole reference.</summary>
static class ScalarImage
{
    /// <summary>Returns the image in a scalar; null if the scalar is empty, has several lines, or is a template.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="document">The document that contains it.</param>
    /// <param name="keyPath">Its path.</param>
    /// <param name="fillIn">Fills in the variables of a value; returns null if it has none.</param>
    public static FoundImage? Of(YamlScalar scalar, string document, string keyPath, FillIn fillIn)
    {
        bool isLines = scalar is { Style: YamlScalarStyle.Block, IsVerbatim: false };
        if (scalar.Range.IsEmpty || isLines || scalar.IsNull(document))
        {
            return null;
        }

        MappedText value = scalar.ToMapped(document);
        ComposedText? filledIn = fillIn(value, scalar.Range);
        ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);
        return written.Text.Length == 0 || IsTemplate(written.Text)
            ? null
            : new(written, scalar.Range, filledIn?.ToMap(document) ?? value.Map, keyPath)
            {
                IsEditable = filledIn is not { EndsWithEmpty: true },
                Untyped = scalar.IsUntyped ? scalar.Range : null,
            };
    }

    static bool IsTemplate(string written) => written.IndexOf('{') >= 0 && written.Contains("{{");
}
