using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Splits a text that is not a valid reference into its intended parts, and finds the first faulty one.</summary>
sealed class FaultFinder(string text)
{
    public string Text => text;

    public ReferenceFault? Find()
    {
        int at = text.IndexOf('@');
        int nameAndTagEnd = at < 0 ? text.Length : at;
        int colon = text.IndexOf(':', 0, nameAndTagEnd) < 0 ? -1 : FindTagColon(nameAndTagEnd);
        int nameEnd = colon < 0 ? nameAndTagEnd : colon;

        return FindInName(nameEnd)
            ?? (colon < 0 ? null : TagFault.Find(this, TextRange.FromBounds(colon + 1, nameAndTagEnd)))
            ?? (at < 0 ? null : DigestFault.Find(this, TextRange.FromBounds(at + 1, text.Length)));
    }

    /// <summary>The fault of a character that the part <paramref name="named"/> cannot contain.</summary>
    public ReferenceFault CharacterFault(string named, int index)
    {
        var codePoint = Excerpt.CodePoint(text, index);
        return new(codePoint, $"{named} has {Excerpt.Name(text, codePoint)}");
    }

    int FindTagColon(int end)
    {
        int lastSlash = text.LastIndexOf('/', end - 1);
        return text.IndexOf(':', lastSlash + 1, end - lastSlash - 1);
    }

    ReferenceFault? FindInName(int nameEnd)
    {
        int slash = text.IndexOf('/', 0, nameEnd);
        int pathStart = 0;
        bool isLibraryImplied = slash < 0;
        if (slash >= 0 && ReferenceParser.IsHost(text.AsSpan(0, slash)))
        {
            var domain = new TextRange(0, slash);
            if (DomainGrammar.Matches(text.AsSpan(0, slash), out var seen) && (seen & CharacterClass.Folding) == 0)
            {
                pathStart = slash + 1;
                isLibraryImplied = ReferenceParser.IsDefaultDomain(text.AsSpan(0, slash)) && text.IndexOf('/', pathStart, nameEnd - pathStart) < 0;
            }
            else if (RepositoryFault.Find(this, domain, isLibraryImplied: false) is not null)
            {
                // Upstream treats an invalid host as a path component, but the author meant a host.
                return DomainFault.Find(this, domain);
            }
        }

        return RepositoryFault.Find(this, TextRange.FromBounds(pathStart, nameEnd), isLibraryImplied);
    }
}
