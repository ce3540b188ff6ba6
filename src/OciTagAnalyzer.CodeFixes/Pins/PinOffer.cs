using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>A pin that can be written for one finding.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="FilePath">The file that changes.</param>
/// <param name="Edit">The one edit that pins.</param>
sealed record PinOffer(string Key, string Title, string FilePath, TextEdit Edit);
