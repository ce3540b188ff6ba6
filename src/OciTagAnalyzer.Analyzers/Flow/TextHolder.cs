using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>A member of a type for any text, such as <c>record Setting(string Name, string Value)</c>.</summary>
static class TextHolder
{
    /// <summary>
    /// True if neither the name of <paramref name="member"/> nor that of its type limits the texts that it may contain. If the text of one object is an
    /// image, that of another one need not be.
    /// </summary>
    public static bool Declares(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol &&
        !member.IsStatic &&
        member.Name is "Value" or "value" or "_value" or "Text" or "text" or "_text" or "Content" or "content" or "_content" &&
        !ImageWords.AreIn(member.ContainingType.Name) &&
        member.ContainingType.Name.IndexOf("Container", StringComparison.Ordinal) < 0;
}
