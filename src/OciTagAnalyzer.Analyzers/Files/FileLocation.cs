using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>Creates locations in files that the compiler does not parse.</summary>
static class FileLocation
{
    /// <summary>Returns the location of <paramref name="range"/> in <paramref name="file"/>, whose text is <paramref name="text"/>.</summary>
    public static Location Of(AdditionalText file, SourceText text, TextRange range)
    {
        var span = TextSpan.FromBounds(Math.Min(range.Start, text.Length), Math.Min(range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
