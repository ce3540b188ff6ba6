namespace OciTagAnalyzer.Architecture.Tests;

/// <summary>A place in the source that names a member of another type.</summary>
/// <param name="From">The folder of the place, below <c>src</c>: <c>OciTagAnalyzer.Core/Rules</c>.</param>
/// <param name="To">The folder of the type that is named.</param>
/// <param name="Type">The outermost type that is named.</param>
/// <param name="Place">File and line, relative to <c>src</c>.</param>
sealed record SourceReference(string From, string To, string Type, string Place)
{
    /// <summary>The project that a folder belongs to.</summary>
    public static string ProjectOf(string folder) => folder.Split('/')[0];
}
