using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>An additional file of the project, read.</summary>
/// <param name="File">The file, as the compiler gives it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kind">What kind of document it is.</param>
sealed record ProjectFile(AdditionalText File, SourceText Text, DocumentKind Kind)
{
    /// <summary>Where a range of the file is.</summary>
    public Location LocationOf(TextRange range) => FileLocation.Of(File, Text, range);

    /// <summary>What stands at <paramref name="range"/>.</summary>
    public string TextAt(TextRange range) => Text.ToString(new TextSpan(range.Start, range.Length));
}
