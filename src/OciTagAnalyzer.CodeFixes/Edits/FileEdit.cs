using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Edits;

/// <summary>One edit of one file.</summary>
/// <param name="FilePath">The file that changes.</param>
/// <param name="Edit">What changes in it.</param>
record FileEdit(string FilePath, TextEdit Edit);
