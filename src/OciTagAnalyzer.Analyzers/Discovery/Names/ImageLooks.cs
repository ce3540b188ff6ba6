using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>Whether a value looks like an image, as much as it must where only names say that it is one.</summary>
static class ImageLooks
{
    // Any name that is valid stands for a part that is not known.
    const string AnyPart = "x";

    /// <summary>True if <paramref name="value"/> is an image, by what <paramref name="evidence"/> says already.</summary>
    public static bool Suffice(ImageText value, NameEvidence evidence)
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
