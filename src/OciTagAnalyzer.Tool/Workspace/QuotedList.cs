namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Names in a message: the first few, and how many there are beside.</summary>
static class QuotedList
{
    /// <summary>Such as <c>'a', 'b', 'c' and 5 more</c>.</summary>
    public static string Of(IReadOnlyCollection<string> names, int most = 3)
    {
        string first = string.Join(", ", names.Take(most).Select(name => $"'{name}'"));
        return names.Count > most ? $"{first} and {names.Count - most} more" : first;
    }
}
