using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.Losses;

/// <summary>A change of the code after which a tag or digest survives.</summary>
/// <param name="Key">What distinguishes it from other changes that are made to all findings at once.</param>
/// <param name="Title">What it does, as a menu shows it.</param>
/// <param name="Changes">What it writes.</param>
sealed record LostTagEdit(string Key, string Title, IReadOnlyList<TextChange> Changes);
