using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>An image that may reach a sink: the reference, composed of all its parts.</summary>
/// <param name="Match">The sink.</param>
/// <param name="Value">The whole reference.</param>
/// <param name="Apart">The part that is separate from the repository.</param>
sealed record SinkImage(SinkMatch Match, TextValue Value, SeparatePart Apart)
{
    /// <summary>False for a lost tag or digest, which is checked but is not an image.</summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>False if a lost tag or digest is checked instead.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>True if the code omits the tag of an unknown repository.</summary>
    public bool LacksTag { get; init; }

    /// <summary>True if the tag is a whole YAML scalar without quotes.</summary>
    public bool IsTagUntyped { get; init; }

    /// <summary>The lost tag or digest, or null.</summary>
    public LostPart? Lost { get; init; }

    /// <summary>The name of the image if the value does not contain it; otherwise null.</summary>
    public TextValue? Named { get; init; }

    /// <summary>True if other code may have set the registry of the image.</summary>
    public bool IsRegistryUnknown { get; init; }

    /// <summary>
    /// The length of the registry and its slash at the start of <see cref="Value"/> if other code contains them. Messages omit this part.
    /// </summary>
    public int HiddenLength { get; init; }

    /// <summary>The start of a separate tag in <see cref="Value"/>; 0 without one.</summary>
    public int SeparateStart { get; init; }

    /// <summary>The reference as the grammar reads it.</summary>
    public ImageReading ToReading() =>
        LacksTag ? ImageReading.OfRepository(Value.ToImageText())
        : this is { Named: null, IsRegistryUnknown: false, HiddenLength: 0, SeparateStart: 0 } ? Value.ToReading()
        : ImageReading.Of(Value.ToImageText(), new()
        {
            Name = Named?.ToImageText(),
            IsRegistryUnknown = IsRegistryUnknown,
            HiddenLength = HiddenLength,
            SeparateStart = SeparateStart,
        });
}
