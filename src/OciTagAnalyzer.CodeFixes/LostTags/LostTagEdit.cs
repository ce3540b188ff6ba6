using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.LostTags;

/// <summary>A change of code that keeps a lost tag or digest.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Title">The title that an editor shows.</param>
/// <param name="Changes">The text changes.</param>
sealed record LostTagEdit(string Key, string Title, IReadOnlyList<TextChange> Changes);
