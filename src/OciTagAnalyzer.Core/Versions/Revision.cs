using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word that counts the builds of a version's image: <c>3</c>, <c>r12</c>.</summary>
static class Revision
{
    const int MaxDigits = 12;

    /// <summary>Parses a word; false if it is not a revision.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mayBeBare">True if digits without the letter are a revision, since they follow the version.</param>
    /// <param name="number">The revision.</param>
    public static bool TryParse(string word, bool mayBeBare, out long number)
    {
        bool isMarked = word[0] is 'r' or 'R';
        number = 0;
        return (isMarked || mayBeBare)
            && word.Length <= MaxDigits
            && long.TryParse(isMarked ? word.Substring(1) : word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
