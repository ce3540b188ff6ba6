using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A member as a sink table writes it: <c>Name</c> or <c>Name(parameter)</c>.</summary>
/// <param name="Name">The member's name; not yet known to be one.</param>
/// <param name="Parameter">What stands in the parentheses, an identifier; null if there are none.</param>
internal readonly record struct CallText(string Name, string? Parameter)
{
    /// <summary>Takes the text at <paramref name="range"/> apart; false if its parentheses hold no identifier.</summary>
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

    /// <summary>True for a name of C#, keywords included: letters, digits and underscores, no digit first.</summary>
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
