using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Explains why a text is not a valid image reference; the slow path, for texts that <see cref="ReferenceParser"/> rejects.</summary>
/// <param name="Range">The range of the fault in the text; empty if something is missing.</param>
/// <param name="Clause">What is wrong, in English and without a final dot: <c>the tag is empty</c>.</param>
public sealed record ReferenceFault(TextRange Range, string Clause)
{
    /// <summary>The fault of a text; null if and only if <see cref="ReferenceParser.ParseNormalized"/> finds no error.</summary>
    public static ReferenceFault? Find(string text)
    {
        var error = ReferenceParser.ParseNormalized(text.AsSpan(), out _);
        return error == ReferenceError.None ? null : WholeFault(text, error) ?? new FaultFinder(text).Find();
    }

    /// <summary>The fault of the text at <paramref name="tag"/>, which is known to be a tag; null if it is valid.</summary>
    internal static ReferenceFault? FindInTag(string text, TextRange tag) => TagFault.Find(new FaultFinder(text), tag);

    static ReferenceFault? WholeFault(string text, ReferenceError error)
    {
        if (text.Length == 0)
        {
            return new(default, "the reference is empty");
        }

        if (error == ReferenceError.IdentifierAsName)
        {
            return new(new(0, text.Length), "64 hex digits are an image id, not a name");
        }

        int schemeEnd = text.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0 || !IsScheme(text.AsSpan(0, schemeEnd)))
        {
            return null;
        }

        var scheme = new TextRange(0, schemeEnd + 3);
        return new(scheme, $"the reference starts with the scheme {Excerpt.Of(text, scheme)}");
    }

    // With a dot or a digit it is more likely a host followed by an extra slash.
    static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if ((CharacterClasses.Of(c) & (CharacterClass.Lower | CharacterClass.Upper)) == 0 && c is not ('-' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}
