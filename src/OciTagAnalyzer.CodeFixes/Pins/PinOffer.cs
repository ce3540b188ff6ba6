using Microsoft.CodeAnalysis;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A pin that can be written for one finding.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Asked">The image as it was asked for, in familiar form: <c>postgres</c>.</param>
/// <param name="Pinned">The image as it is pinned, in familiar form and with no more of a digest than a person reads: <c>postgres:17.2</c>.</param>
/// <param name="Origin">The file that the pin is taken from, or how it is written where the finding's own place has it.</param>
/// <param name="FilePath">The file that changes.</param>
/// <param name="Edit">The one edit that pins.</param>
sealed record PinOffer(string Key, string Asked, string Pinned, string Origin, string FilePath, TextEdit Edit)
    : FileEdit(FilePath, Edit)
{
    /// <summary>What the user of an editor reads.</summary>
    public string Title { get; init; } = $"Pin to '{Pinned}' ({Origin})";
}
