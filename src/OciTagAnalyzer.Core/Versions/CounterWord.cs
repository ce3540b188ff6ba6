using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word that counts the builds of a version: <c>3</c>, <c>r12</c>, <c>CU16</c>, <c>ce.0</c>.</summary>
static class CounterWord
{
    const int MaxDigits = 12;

    // Bitnami's revision, the cumulative updates and service packs of SQL Server, the builds of linuxserver.io, of Redis Stack, and patches.
    static readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "r", "cu", "gdr", "sp", "ls", "v", "p", "patch", "build", "hotfix" };

    // The editions of GitLab: 17.6.1-ce.0.
    static readonly HashSet<string> editions = new(StringComparer.OrdinalIgnoreCase) { "ce", "ee" };

    /// <summary>Reads a word; false if it does not count builds.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mayBeBare">True if digits alone count builds, since they follow the version.</param>
    /// <param name="isJava">True if the version is one of Java 8, whose builds are counted as <c>b06</c>.</param>
    /// <param name="start">The index of the number in the word.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(string word, bool mayBeBare, bool isJava, out int start, out long number)
    {
        start = 0;
        number = 0;
        while (start < word.Length && char.IsLetter(word[start]))
        {
            start++;
        }

        string name = word.Substring(0, start);
        bool isCounter = name.Length == 0 ? mayBeBare : names.Contains(name) || (isJava && name == "b");
        if (start < word.Length && word[start] == '.' && (editions.Contains(name) || names.Contains(name)))
        {
            isCounter = true;
            start++;
        }

        string digits = word.Substring(start);
        return isCounter && digits.Length is > 0 and <= MaxDigits &&
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
