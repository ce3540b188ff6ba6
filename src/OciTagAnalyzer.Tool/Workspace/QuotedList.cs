namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Names in a message: the first few, and how many there are beside.</summary>
static class QuotedList
{
    const int Most = 3;

    /// <summary>Such as <c>'a', 'b', 'c' and 5 more</c>.</summary>
    public static string Of(IReadOnlyCollection<string> names)
    {
        string first = string.Join(", ", names.Take(Most).Select(name => $"'{name}'"));
        return names.Count > Most ? $"{first} and {names.Count - Most} more" : first;
    }
}
