namespace OciTagAnalyzer.Core.References;

/// <summary>A digest: an algorithm of parts joined by <c>+</c>, <c>.</c>, <c>-</c> or <c>_</c>, a colon, and at least 32 hex digits.</summary>
static class DigestGrammar
{
    public const int MinHexLength = 32;

    const string Sha256 = "sha256:";

    /// <summary>
    /// Validates a digest: returns <see cref="ReferenceError.InvalidFormat"/> if it does not have the format of a digest, or one of go-digest's errors.
    /// <paramref name="seen"/> collects the character classes of the algorithm.
    /// </summary>
    public static ReferenceError Check(ReadOnlySpan<char> text, DigestAlgorithms algorithms, ref CharacterClass seen)
    {
        if (text.Length == Sha256.Length + 64 && (algorithms & DigestAlgorithms.Sha256) != 0
            && text.StartsWith(Sha256.AsSpan()) && IsLowerHex(text.Slice(Sha256.Length)))
        {
            return ReferenceError.None;
        }

        int colon = ScanFormat(text, ref seen);
        if (colon < 0)
        {
            return ReferenceError.InvalidFormat;
        }

        var algorithm = text.Slice(0, colon);
        var hex = text.Slice(colon + 1);
        int hexLength = HexLength(algorithm, algorithms);
        return hexLength == 0
                ? HasUpper(algorithm) ? ReferenceError.DigestInvalidFormat : ReferenceError.DigestUnsupported
            : hex.Length != hexLength ? ReferenceError.DigestInvalidLength
            : IsLowerHex(hex) ? ReferenceError.None
            : ReferenceError.DigestInvalidFormat;
    }

    /// <summary>Returns the index of the colon between algorithm and hex digits if the whole text has the format of a digest; otherwise -1.</summary>
    public static int ScanFormat(ReadOnlySpan<char> text, ref CharacterClass seen)
    {
        // Too short for any algorithm; most invalid digests are abbreviated ones.
        if (text.Length < MinHexLength + 2)
        {
            return -1;
        }

        int colon = ScanAlgorithm(text, ref seen);
        if (colon < 0 || text.Length - colon - 1 < MinHexLength)
        {
            return -1;
        }

        foreach (char c in text.Slice(colon + 1))
        {
            if ((CharacterClasses.Of(c) & CharacterClass.Hex) == 0)
            {
                return -1;
            }
        }

        return colon;
    }

    /// <summary>Returns the index of the colon after the algorithm that the text starts with; otherwise -1.</summary>
    public static int ScanAlgorithm(ReadOnlySpan<char> text, ref CharacterClass seen)
    {
        bool partStarts = true;
        for (int i = 0; i < text.Length; i++)
        {
            var here = CharacterClasses.Of(text[i]);
            if ((here & CharacterClass.Letter) != 0)
            {
                partStarts = false;
            }
            else if (partStarts)
            {
                return -1;
            }
            else if (text[i] == ':')
            {
                return i;
            }
            else if (text[i] is '+' or '.' or '-' or '_')
            {
                partStarts = true;
            }
            else if ((here & CharacterClass.Digit) == 0)
            {
                return -1;
            }

            seen |= here & CharacterClass.Folding;
        }

        return -1;
    }

    /// <summary>Returns the number of hex digits that the algorithm requires; 0 if it is not one of <paramref name="algorithms"/>.</summary>
    public static int HexLength(ReadOnlySpan<char> algorithm, DigestAlgorithms algorithms) =>
        (algorithms & DigestAlgorithms.Sha256) != 0 && algorithm.SequenceEqual("sha256".AsSpan()) ? 64
        : (algorithms & DigestAlgorithms.Sha384) != 0 && algorithm.SequenceEqual("sha384".AsSpan()) ? 96
        : (algorithms & DigestAlgorithms.Sha512) != 0 && algorithm.SequenceEqual("sha512".AsSpan()) ? 128
        : 0;

    public static bool IsLowerHex(ReadOnlySpan<char> text)
    {
        // Four characters at a time, since most of a pinned reference is hex digits.
        var blocks = CharacterBlock.In(text);
        foreach (ulong block in blocks)
        {
            if (!IsLowerHex(block))
            {
                return false;
            }
        }

        for (int i = blocks.Length * CharacterBlock.Length; i < text.Length; i++)
        {
            if ((CharacterClasses.Of(text[i]) & (CharacterClass.Hex | CharacterClass.Upper)) != CharacterClass.Hex)
            {
                return false;
            }
        }

        return true;
    }

    static bool IsLowerHex(ulong block) => CharacterBlock.IsAscii(block) &&
        CharacterBlock.AreAll(CharacterBlock.Between(block, '0', '9') | CharacterBlock.Between(block, 'a', 'f'));

    static bool HasUpper(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if ((CharacterClasses.Of(c) & CharacterClass.Upper) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
