namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>The API groups of resources: the group of <c>argoproj.io/v1alpha1</c> is <c>argoproj.io</c>.</summary>
static class ApiGroups
{
    const string Key = "apiVersion";

    /// <summary>Returns the groups of the resources in a text, with repetitions.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at, StringComparison.Ordinal))
        {
            int start = at + Key.Length;
            while (start < text.Length && text[start] is '"' or '\'' or ':' or ' ')
            {
                start++;
            }

            at = start;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-'))
            {
                at++;
            }

            // Kubernetes' own resources have no group, or one without a dot.
            if (at < text.Length && text[at] == '/' && text.IndexOf('.', start, at - start) >= 0)
            {
                yield return text.Substring(start, at - start);
            }
        }
    }

    /// <summary>The group in an <c>apiVersion</c>; empty if there is none.</summary>
    public static string Of(string apiVersion) => apiVersion.Substring(0, Math.Max(0, apiVersion.IndexOf('/')));
}
