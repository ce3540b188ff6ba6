using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>What is known of an image beside its text.</summary>
public sealed record ReadingContext
{
    /// <summary>The name of the image, as patterns know it, where the text leaves it out; null where the text has it.</summary>
    public ImageText? Name { get; init; }

    /// <summary>True where a registry that is not known may go before the text: it is not known then which image it is.</summary>
    public bool IsRegistryUnknown { get; init; }

    /// <summary>How many code units at the start of the text a message leaves out, since they are written elsewhere.</summary>
    public int HiddenLength { get; init; }

    /// <summary>Where the tag starts that is written apart from the rest; 0 where none is.</summary>
    public int ApartFrom { get; init; }
}
