using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>What is known about an image in addition to its text.</summary>
public sealed record ReadingContext
{
    /// <summary>The name of the image that patterns are matched with, if the text does not contain it; otherwise null.</summary>
    public ImageText? Name { get; init; }

    /// <summary>True if an unknown registry may precede the text, so that the image is unknown.</summary>
    public bool IsRegistryUnknown { get; init; }

    /// <summary>The number of code units at the start of the text that a message omits, since they are written elsewhere.</summary>
    public int HiddenLength { get; init; }

    /// <summary>The start of a tag or digest that is separate from the repository; 0 if there is none.</summary>
    public int SeparateStart { get; init; }
}
