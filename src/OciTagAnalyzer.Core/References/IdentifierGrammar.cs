namespace OciTagAnalyzer.Core.References;

/// <summary>An image id: 64 lowercase hex digits and nothing else.</summary>
static class IdentifierGrammar
{
    public const int Length = 64;

    public static bool Matches(ReadOnlySpan<char> text) => text.Length == Length && DigestGrammar.IsLowerHex(text);
}
