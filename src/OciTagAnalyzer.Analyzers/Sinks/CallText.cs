using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A member in a sink table: <c>Name</c> or <c>Name(parameter)</c>.</summary>
/// <param name="Name">The name of the member; not yet validated.</param>
/// <param name="Parameter">The identifier in the parentheses; null if there are none.</param>
readonly record struct CallText(string Name, string? Parameter)
{
    /// <summary>Parses the text at <paramref name="range"/>; false if its parentheses do not contain an identifier.</summary>
    public static bool TryParse(SinkTableText text, TextRange range, out CallText call)
    {
        int open = text.IndexOf('(', range);
        if (open < 0)
        {
            call = new(text[range], null);
            return true;
        }

        string parameter = text[TextRange.FromBounds(open + 1, Math.Max(open + 1, range.End - 1))];
        call = new(text[TextRange.FromBounds(range.Start, open)], parameter);
        return text.Has(")", range.End - 1) && IsIdentifier(parameter);
    }

    /// <summary>True for a C# identifier or keyword: letters, digits and underscores, not starting with a digit.</summary>
    public static bool IsIdentifier(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsDigit(name[0]);
    }
}
