using System.Text.Json;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Reads a solution filter: <c>{ "solution": { "path": "Shop.slnx", "projects": ["App\\App.csproj"] } }</c>.</summary>
/// <param name="SolutionFile">The full path of the solution.</param>
/// <param name="Projects">The full paths of the selected projects.</param>
sealed record SolutionFilter(string SolutionFile, IReadOnlyList<string> Projects)
{
    static readonly JsonDocumentOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>True for a solution filter.</summary>
    public static bool Is(string path) => Path.GetExtension(path).Equals(".slnf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The solution of a filter; the path itself for a solution, or if the filter cannot be read.</summary>
    public static string SolutionOf(string path) => Is(path) && Read(path, out _) is { } filter ? filter.SolutionFile : path;

    /// <summary>Reads the filter at <paramref name="path"/>; null if it cannot be read, with the reason.</summary>
    public static SolutionFilter? Read(string path, out string? problem)
    {
        if (FileContent.TryRead(path, out problem)?.ToString() is not { } text)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, options);
            JsonElement solution = document.RootElement.GetProperty("solution");
            string file = FullPath(solution.GetProperty("path"), Path.GetDirectoryName(path)!);
            return new(file, [.. solution.GetProperty("projects").EnumerateArray().Select(project => FullPath(project, Path.GetDirectoryName(file)!))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problem = $"it is not a solution filter: {FirstLine.Of(exception.Message)}";
            return null;
        }
    }

    // Paths in filters have backslashes on every system.
    static string FullPath(JsonElement path, string folder) => path.GetString() is { Length: > 0 } text
        ? Path.GetFullPath(text.Replace('\\', Path.DirectorySeparatorChar), folder)
        : throw new JsonException("a path is missing");
}
