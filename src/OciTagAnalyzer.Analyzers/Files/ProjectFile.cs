using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>An additional file of the project and its text.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its kind.</param>
sealed record ProjectFile(AdditionalText File, SourceText Text, DocumentKind Kind)
{
    /// <summary>Returns the location of a range of the file.</summary>
    public Location LocationOf(TextRange range) => FileLocation.Of(File, Text, range);

    /// <summary>Returns the text at <paramref name="range"/>.</summary>
    public string TextAt(TextRange range) => Text.ToString(new TextSpan(range.Start, range.Length));
}
