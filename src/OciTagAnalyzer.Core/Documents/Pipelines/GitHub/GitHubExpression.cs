namespace OciTagAnalyzer.Core.Documents.Pipelines.GitHub;

/// <summary>
/// An expression that only reads a property: <c>${{ matrix.os.image }}</c>, <c>${{ matrix['image'] }}</c>
/// (https://docs.github.com/actions/reference/workflows-and-actions/expressions).
/// </summary>
static class GitHubExpression
{
    /// <summary>The start of an expression.</summary>
    public const string Open = "${{";

    /// <summary>The end of an expression.</summary>
    public const string Close = "}}";

    /// <summary>Returns the names of the context and its properties; null for another expression.</summary>
    public static IReadOnlyList<string>? PathOf(string expression)
    {
        if (!expression.StartsWith(Open, StringComparison.Ordinal) || !expression.EndsWith(Close, StringComparison.Ordinal))
        {
            return null;
        }

        string path = expression.Substring(Open.Length, expression.Length - Open.Length - Close.Length).Trim();

        // An empty text means no image.
        const string orNone = "|| ''";
        path = path.EndsWith(orNone, StringComparison.Ordinal) ? path.Substring(0, path.Length - orNone.Length).TrimEnd() : path;
        string[] names = path.Replace("['", ".").Replace("']", "").Split('.');
        return Array.TrueForAll(names, IsName) ? names : null;
    }

    static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
