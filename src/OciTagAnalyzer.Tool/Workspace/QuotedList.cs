namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Lists names in a message: the first few, and the number of the others.</summary>
static class QuotedList
{
    /// <summary>Such as <c>'a', 'b', 'c' and 5 more</c>.</summary>
    public static string Of(IReadOnlyCollection<string> names, int limit = 3)
    {
        string first = string.Join(", ", names.Take(limit).Select(name => $"'{name}'"));
        return names.Count > limit ? $"{first} and {names.Count - limit} more" : first;
    }
}
