namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The id of a local image, which always identifies the same image and needs no tag.</summary>
static class ImageId
{
    const string Algorithm = "sha256:";
    const int MinLength = 8;
    const int ShortLength = 12;
    const int FullLength = 64;

    /// <summary>
    /// Returns true for <c>sha256:</c> and hex digits, and for 12 or 64 hex digits alone. Other lengths, from 8 on, are the beginning of an id if there are
    /// letters and numbers among the digits, as in no common name.
    /// </summary>
    public static bool Matches(string text)
    {
        bool hasAlgorithm = text.StartsWith(Algorithm, StringComparison.Ordinal);
        int start = hasAlgorithm ? Algorithm.Length : 0;
        int length = text.Length - start;
        if (length == 0 || (!hasAlgorithm && length is < MinLength or > FullLength))
        {
            return false;
        }

        bool hasLetter = false, hasNumber = false;

        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }

            hasLetter |= text[i] > '9';
            hasNumber |= text[i] <= '9';
        }

        return hasAlgorithm || length is ShortLength or FullLength || (hasLetter && hasNumber);
    }
}
