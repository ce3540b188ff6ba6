using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Finds what is wrong with a digest.</summary>
static class DigestFault
{
    public static ReferenceFault? Find(FaultFinder finder, TextRange digest)
    {
        string text = finder.Text;
        if (digest.IsEmpty)
        {
            return new(digest, "the digest is empty");
        }

        if (FindCharacter(finder, digest) is { } character)
        {
            return character;
        }

        int colon = text.IndexOf(':', digest.Start, digest.Length);
        if (colon <= digest.Start)
        {
            return new(digest, $"the digest {Excerpt.Of(text, digest)} has no algorithm");
        }

        var algorithm = TextRange.FromBounds(digest.Start, colon);
        int hexLength = DigestGrammar.HexLength(text.AsSpan(algorithm.Start, algorithm.Length), DigestAlgorithms.GoDigest);
        return hexLength == 0
            ? UnknownAlgorithm(finder, algorithm)
            : FindInHex(finder, digest, TextRange.FromBounds(colon + 1, digest.End), hexLength);
    }

    static ReferenceFault? FindCharacter(FaultFinder finder, TextRange digest)
    {
        const CharacterClass Allowed = CharacterClass.Lower | CharacterClass.Digit | CharacterClass.Upper | CharacterClass.Mark;
        for (int i = digest.Start; i < digest.End; i++)
        {
            if ((CharacterClasses.Of(finder.Text[i]) & Allowed) == 0 && finder.Text[i] is not ('+' or ':'))
            {
                return finder.CharacterFault("the digest", i);
            }
        }

        return null;
    }

    static ReferenceFault UnknownAlgorithm(FaultFinder finder, TextRange algorithm)
    {
        bool isLower = LowerCase.IsLower(finder.Text.AsSpan(algorithm.Start, algorithm.Length));
        string what = isLower ? "is not supported" : "has uppercase letters";
        return new(algorithm, $"the digest algorithm {Excerpt.Of(finder.Text, algorithm)} {what}");
    }

    static ReferenceFault? FindInHex(FaultFinder finder, TextRange digest, TextRange hex, int hexLength)
    {
        string text = finder.Text;
        for (int i = hex.Start; i < hex.End; i++)
        {
            if ((CharacterClasses.Of(text[i]) & CharacterClass.Hex) == 0)
            {
                return new(new(i, 1), $"the digest has '{text[i]}', which is not a hex digit");
            }
        }

        if (hex.Length != hexLength)
        {
            string algorithm = text.Substring(digest.Start, hex.Start - 1 - digest.Start);
            string digits = hex.Length == 1 ? "1 hex digit" : hex.Length + " hex digits";
            return new(digest, $"the digest {Excerpt.Of(text, digest)} has {digits}, but {algorithm} requires {hexLength}");
        }

        return DigestGrammar.IsLowerHex(text.AsSpan(hex.Start, hex.Length))
            ? null
            : new(hex, "the digest has uppercase hex digits");
    }
}
