using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Explains to a person why a text is no image reference; the slow path, for texts that <see cref="ReferenceParser"/> refuses.</summary>
/// <param name="Error">What the reference implementation calls it.</param>
/// <param name="Part">The first part, from the left, that is at fault.</param>
/// <param name="Range">Where the fault stands in the text; empty where something is missing.</param>
/// <param name="Clause">What is wrong, in English and without a final dot: <c>the tag is empty</c>.</param>
public sealed record ReferenceFault(ReferenceError Error, ReferencePart Part, TextRange Range, string Clause)
{
    /// <summary>The fault of a text, null exactly where <see cref="ReferenceParser.ParseNormalized"/> finds no error.</summary>
    public static ReferenceFault? Find(string text)
    {
        var error = ReferenceParser.ParseNormalized(text.AsSpan(), out _);
        return error == ReferenceError.None ? null : WholeFault(text, error) ?? new FaultFinder(text, error).Find();
    }

    /// <summary>The fault of what stands at <paramref name="tag"/>, which is the tag for sure; null where it is a valid one.</summary>
    internal static ReferenceFault? FindInTag(string text, TextRange tag) => TagFault.Find(new FaultFinder(text, ReferenceError.TagInvalidFormat), tag);

    static ReferenceFault? WholeFault(string text, ReferenceError error)
    {
        if (text.Length == 0)
        {
            return new(error, ReferencePart.Reference, default, "the reference is empty");
        }

        if (error == ReferenceError.IdentifierAsName)
        {
            return new(error, ReferencePart.Reference, new(0, text.Length), "64 hex digits are an image id, not a name");
        }

        int schemeEnd = text.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0 || !IsScheme(text.AsSpan(0, schemeEnd)))
        {
            return null;
        }

        var scheme = new TextRange(0, schemeEnd + 3);
        return new(error, ReferencePart.Reference, scheme, $"the reference starts with the scheme {Excerpt.Of(text, scheme)}");
    }

    // A dot or a digit would make it a host with a slash too many.
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
