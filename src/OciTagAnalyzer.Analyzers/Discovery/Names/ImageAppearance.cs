using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>Determines whether a value looks enough like an image if only names indicate one.</summary>
static class ImageAppearance
{
    // A valid name in place of an unknown part.
    const string AnyPart = "x";

    /// <summary>Returns true if <paramref name="value"/> is an image, given <paramref name="evidence"/>.</summary>
    public static bool IsSufficient(ImageText value, NameEvidence evidence)
    {
        string text = value.HasHoles ? value.Text.Replace(ImageText.Hole.ToString(), AnyPart) : value.Text;
        return evidence switch
        {
            NameEvidence.Strong => ImageValue.IsImage(text),
            NameEvidence.Weak => KnownRegistry.IsIn(text),
            _ => false,
        };
    }
}
