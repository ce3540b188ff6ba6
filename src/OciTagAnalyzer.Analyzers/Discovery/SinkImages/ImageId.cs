namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The id of a local image, which always identifies the same image and needs no tag.</summary>
static class ImageId
{
    const string Algorithm = "sha256:";
    const int ShortLength = 12;
    const int FullLength = 64;

    /// <summary>Returns true for <c>sha256:</c> and hex digits, and for 12 or 64 hex digits alone.</summary>
    public static bool Matches(string text)
    {
        bool hasAlgorithm = text.StartsWith(Algorithm, StringComparison.Ordinal);
        int start = hasAlgorithm ? Algorithm.Length : 0;
        int length = text.Length - start;
        if (length == 0 || (!hasAlgorithm && length is not (ShortLength or FullLength)))
        {
            return false;
        }

        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }
}
