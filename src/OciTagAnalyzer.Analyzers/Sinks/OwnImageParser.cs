using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Parses the rest of an <c>own</c> line: <c>[Type]::Method  registry/repository</c>.</summary>
static class OwnImageParser
{
    const string Expected = "expected own [Type]::Method registry/repository";

    /// <summary>Parses the rest of the line; null, with an error, if it is invalid.</summary>
    public static OwnImage? Parse(SinkTableText text, IReadOnlyList<string> assemblies)
    {
        if (!text.NextWord())
        {
            text.Fail("the method is missing; " + Expected);
            return null;
        }

        TextRange word = text.Word;
        int close = text.IndexOf(']', word);
        if (text[word][0] != '[' || close <= word.Start + 1 || !text.Has("::", close + 1))
        {
            text.Fail($"'{text[word]}' is not a method; {Expected}");
            return null;
        }

        string type = text[TextRange.FromBounds(word.Start + 1, close)];
        string method = text[TextRange.FromBounds(close + 3, word.End)];
        if (!CallText.IsIdentifier(method))
        {
            text.Fail($"'{method}' is not the name of a method; {Expected}");
            return null;
        }

        if (!text.NextWord())
        {
            text.Fail("the image is missing; " + Expected);
            return null;
        }

        // A name with a host and without a tag equals its normal form.
        string name = text[text.Word];
        if (!ImageReference.TryParse(name, out ImageReference? image, out _) || image.NormalForm != name ||
            image.Tag is not null || image.Digest is not null)
        {
            text.Fail($"'{name}' is not an image with its registry and without a tag; {Expected}");
            return null;
        }

        if (text.NextWord())
        {
            text.Fail($"'{text[text.Word]}' is not understood; {Expected}");
            return null;
        }

        return new(assemblies, type, method, image.Domain, image.Path);
    }
}
