namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>What a method does with an image, by the first word of its name.</summary>
static class Verb
{
    static readonly HashSet<string> runningNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "As", "Assert", "Build", "Commit", "Contains", "Delete", "Equal", "Equals", "Exists", "Export", "Find", "Format", "Has", "History",
        "Import", "Inspect", "Is", "List", "Load", "Log", "Match", "Normalize", "Parse", "Publish", "Push", "Remove", "Rename", "Resolve",
        "Save", "Sign", "Split", "Tag", "Try", "Untag", "Validate", "Verify",
    };

    /// <summary>Returns true for a method that builds, removes or inspects an image, or only uses its name.</summary>
    public static bool RunsNothing(string method)
    {
        int end = 1;
        while (end < method.Length && char.IsLower(method[end]))
        {
            end++;
        }

        return runningNothing.Contains(method.Substring(0, Math.Min(end, method.Length)));
    }
}
