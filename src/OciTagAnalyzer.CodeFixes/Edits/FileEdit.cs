using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Edits;

/// <summary>One edit of one file.</summary>
/// <param name="FilePath">The path of the file.</param>
/// <param name="Edit">The edit.</param>
record FileEdit(string FilePath, TextEdit Edit);
