using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>
/// A shell pattern for the name of an image, matched component by component (<see cref="FamiliarPattern"/>); <c>**</c> matches any
/// number of components, and the pattern <c>*</c> matches everything.
/// </summary>
sealed class PathPattern
{
    const string AnyParts = "**";
    const string Everything = "*";

    readonly FamiliarPattern?[] parts;

    PathPattern(FamiliarPattern?[] parts) => this.parts = parts;

    /// <summary>Parses a pattern; false if a component is empty, contains white space or is not a valid shell pattern.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PathPattern? pattern)
    {
        pattern = null;
        string[] written = text.Split('/');
        var parts = new FamiliarPattern?[written.Length];
        for (int i = 0; i < written.Length; i++)
        {
            bool isAny = written[i] == AnyParts || text == Everything;
            if (!isAny && (written[i].Length == 0 || written[i].Any(char.IsWhiteSpace) || !FamiliarPattern.TryParse(written[i], out parts[i])))
            {
                return false;
            }
        }

        pattern = new(parts);
        return true;
    }

    /// <summary>True if the pattern matches some name that begins with the components of <paramref name="prefix"/>.</summary>
    public bool MayContinue(string prefix)
    {
        string[] given = prefix.Split('/');
        for (int i = 0; i < Math.Min(given.Length, parts.Length) && parts[i] is { } part; i++)
        {
            if (!part.Matches(given[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if the pattern matches the whole of <paramref name="name"/>.</summary>
    public bool Matches(string name)
    {
        string[] given = name.Split('/');
        int p = 0;
        int g = 0;
        int any = -1;
        int anyGiven = 0;
        while (p < parts.Length || g < given.Length)
        {
            if (p < parts.Length && parts[p] is null)
            {
                any = ++p;
                anyGiven = g;
            }
            else if (p < parts.Length && g < given.Length && parts[p]!.Matches(given[g]))
            {
                p++;
                g++;
            }
            else if (any >= 0 && anyGiven < given.Length)
            {
                p = any;
                g = ++anyGiven;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
