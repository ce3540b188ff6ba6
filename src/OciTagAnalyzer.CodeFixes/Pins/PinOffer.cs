using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A pin that can be written for one finding.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Image">The image as written, in familiar form: <c>postgres</c>.</param>
/// <param name="Pinned">The pinned image, in familiar form and with a shortened digest: <c>postgres:17.2</c>.</param>
/// <param name="Origin">The file that contains the pin, or how the existing tag is written.</param>
/// <param name="FilePath">The file that changes.</param>
/// <param name="Edit">The edit that writes the pin.</param>
sealed record PinOffer(string Key, string Image, string Pinned, string Origin, string FilePath, TextEdit Edit)
    : FileEdit(FilePath, Edit)
{
    /// <summary>The title that an editor shows.</summary>
    public string Title { get; init; } = $"Pin to '{Pinned}' ({Origin})";
}
