using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>
/// Parses image references exactly as github.com/distribution/reference (commit 0965666) does, including the errors.
/// Never throws. Allocates only if text outside ASCII has to be lower-cased to determine the error.
/// </summary>
public static class ReferenceParser
{
    /// <summary>The longest path, in characters: the domain does not count, an implied <c>library/</c> does.</summary>
    public const int MaxPathLength = 255;

    /// <summary>The domain of a reference that does not contain one.</summary>
    public const string DefaultDomain = "docker.io";

    /// <summary>The prefix that a path of one component gets in the default domain.</summary>
    public const string DefaultPathPrefix = "library/";

    const string Localhost = "localhost";
    const string LegacyDefaultDomain = "index.docker.io";

    /// <summary>
    /// Parses the bare grammar (upstream <c>Parse</c>): nothing is implied, so <c>kimai/kimai2</c> has the domain <c>kimai</c>.
    /// <paramref name="parts"/> is default after an error.
    /// </summary>
    public static ReferenceError Parse(
        ReadOnlySpan<char> text, out ReferenceParts parts, DigestAlgorithms algorithms = DigestAlgorithms.GoDigest)
    {
        if (text.IsEmpty)
        {
            parts = default;
            return ReferenceError.NameEmpty;
        }

        int pathStart = FindPath(text, out var seen);
        return ParseFrom(text, pathStart, pathStart, Normalization.None, seen, algorithms, out parts);
    }

    /// <summary>
    /// Parses a name (upstream <c>WithName</c>): the bare grammar, without tag and digest.
    /// <paramref name="parts"/> is default after an error.
    /// </summary>
    public static ReferenceError ParseName(ReadOnlySpan<char> text, out ReferenceParts parts)
    {
        parts = default;
        int pathStart = FindPath(text, out var seenInDomain);
        bool isName = PathGrammar.Scan(text, pathStart, out bool isLower) == text.Length && isLower && (seenInDomain & CharacterClass.Folding) == 0;
        return isName
            ? ParseFrom(text, pathStart, pathStart, Normalization.None, seenInDomain, DigestAlgorithms.None, out parts)
            : ReferenceError.InvalidFormat;
    }

    /// <summary>
    /// Parses a reference as people write it (upstream <c>ParseNormalizedNamed</c>): <c>docker.io</c> and <c>library/</c> may be implied.
    /// Like upstream, it accepts an invalid host: <c>x_y.com/foo</c> has no domain and the path <c>x_y.com/foo</c>.
    /// <paramref name="parts"/> is default after an error.
    /// </summary>
    public static ReferenceError ParseNormalized(
        ReadOnlySpan<char> text, out ReferenceParts parts, DigestAlgorithms algorithms = DigestAlgorithms.GoDigest)
    {
        int slash = text.IndexOf('/');
        int restStart = 0;
        int pathStart = 0;
        int scanStart = 0;
        var seen = CharacterClass.None;
        var normalization = Normalization.DomainImplied;
        if (slash < 0)
        {
            normalization |= Normalization.LibraryImplied;
        }
        else
        {
            var first = text.Slice(0, slash);
            bool isDomain = DomainGrammar.Matches(first, out seen);
            if (isDomain ? IsHost(first, seen) : IsHost(first))
            {
                restStart = slash + 1;
                pathStart = isDomain ? restStart : 0;
                scanStart = pathStart;
                normalization = NormalizeHost(first, text.Slice(restStart));
            }
            else if (isDomain && first[0] != '[')
            {
                // A lowercase label is a valid path component too and does not have to be scanned twice.
                scanStart = slash + 1;
            }
        }

        var error = ParseFrom(text, pathStart, scanStart, normalization, seen, algorithms, out parts);
        if (error != ReferenceError.None)
        {
            return LowerCase.IsLowerToColon(text.Slice(restStart)) ? error : ReferenceError.RemoteNameNotLowercase;
        }

        if (IdentifierGrammar.Matches(text))
        {
            parts = default;
            return ReferenceError.IdentifierAsName;
        }

        return ReferenceError.None;
    }

    /// <summary>True if the text before the first slash is treated as a host, whether or not it is a valid domain.</summary>
    internal static bool IsHost(ReadOnlySpan<char> first) =>
        first.IndexOfAny('.', ':') >= 0 || first.SequenceEqual(Localhost.AsSpan()) || !LowerCase.IsLower(first);

    /// <summary>True for the two spellings of the default domain.</summary>
    internal static bool IsDefaultDomain(ReadOnlySpan<char> domain) =>
        domain.SequenceEqual(DefaultDomain.AsSpan()) || domain.SequenceEqual(LegacyDefaultDomain.AsSpan());

    static int FindPath(ReadOnlySpan<char> text, out CharacterClass seenInDomain)
    {
        seenInDomain = CharacterClass.None;
        int slash = text.IndexOf('/');
        return slash >= 0 && DomainGrammar.Matches(text.Slice(0, slash), out seenInDomain) ? slash + 1 : 0;
    }

    static bool IsHost(ReadOnlySpan<char> domain, CharacterClass seen) =>
        (seen & (CharacterClass.HostMark | CharacterClass.Cased)) != 0 || domain.SequenceEqual(Localhost.AsSpan());

    static Normalization NormalizeHost(ReadOnlySpan<char> host, ReadOnlySpan<char> rest) =>
        !IsDefaultDomain(host)
            ? Normalization.None
            : (host.Length == DefaultDomain.Length ? Normalization.None : Normalization.DomainReplaced)
                | (rest.IndexOf('/') < 0 ? Normalization.LibraryImplied : Normalization.None);

    static ReferenceError ParseFrom(
        ReadOnlySpan<char> text, int pathStart, int scanStart, Normalization normalization, CharacterClass seenInDomain,
        DigestAlgorithms algorithms, out ReferenceParts parts)
    {
        parts = default;
        int nameEnd = PathGrammar.Scan(text, scanStart, out bool isPathLower);
        if (nameEnd < 0)
        {
            return ReferenceError.InvalidFormat;
        }

        var seen = seenInDomain;
        int tagStart = nameEnd;
        int tagEnd = nameEnd;
        if (nameEnd < text.Length && text[nameEnd] == ':')
        {
            tagStart++;
            tagEnd = TagGrammar.Scan(text, tagStart, ref seen);
            if (tagEnd < 0)
            {
                return ReferenceError.InvalidFormat;
            }
        }

        int digestStart = tagEnd;
        var digestError = ReferenceError.None;
        if (tagEnd < text.Length)
        {
            digestStart++;
            digestError = DigestGrammar.Check(text.Slice(digestStart), algorithms, ref seen);
        }

        // Upstream's order: the format of the whole text, then its case, then the length, then the digest.
        if (digestError == ReferenceError.InvalidFormat)
        {
            return ReferenceError.InvalidFormat;
        }

        if (!isPathLower || (seen & CharacterClass.Folding) != 0)
        {
            return ReferenceError.NameContainsUppercase;
        }

        int impliedLength = (normalization & Normalization.LibraryImplied) != 0 ? DefaultPathPrefix.Length : 0;
        if (nameEnd - pathStart + impliedLength > MaxPathLength)
        {
            return ReferenceError.NameTooLong;
        }

        if (digestError != ReferenceError.None)
        {
            return digestError;
        }

        parts = new(
            TextRange.FromBounds(0, pathStart == 0 ? 0 : pathStart - 1),
            TextRange.FromBounds(pathStart, nameEnd),
            TextRange.FromBounds(tagStart, tagEnd),
            TextRange.FromBounds(digestStart, text.Length),
            normalization);
        return ReferenceError.None;
    }
}
