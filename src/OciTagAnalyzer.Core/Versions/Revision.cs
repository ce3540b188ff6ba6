using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word that counts how often one version's image was made: <c>3</c>, <c>r12</c>.</summary>
static class Revision
{
    const int MostDigits = 12;

    /// <summary>Reads a word; false where it is no revision.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mayBeBare">True where digits alone are a revision, since they follow the version.</param>
    /// <param name="number">The revision.</param>
    public static bool TryParse(string word, bool mayBeBare, out long number)
    {
        bool isMarked = word[0] is 'r' or 'R';
        number = 0;
        return (isMarked || mayBeBare)
            && word.Length <= MostDigits
            && long.TryParse(isMarked ? word.Substring(1) : word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
