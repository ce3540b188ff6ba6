using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>An image that the project names, in code or in a file.</summary>
/// <param name="Reading">What is read of it.</param>
/// <param name="Policy">The policy of the file that it stands in.</param>
/// <param name="Location">Where a finding about it stands.</param>
/// <param name="Value">Where the whole value stands that is taken as the image.</param>
/// <param name="PinOf">Where a pin for a finding can be written; null where none can.</param>
sealed record ImageUse(ImageReading Reading, ImagePolicy Policy, Location Location, Location Value, Func<Finding, PinPlace?> PinOf)
{
    /// <summary>Why the reader of the file does not get the tag or digest that the file gives; null where it does.</summary>
    public ImageLoss? Loss { get; init; }

    /// <summary>What its file says of how findings are told; null in code, where that is the compiler's business.</summary>
    public FileRemarks? Remarks { get; init; }

    /// <summary>What a message adds of how the code comes by it; nothing where it stands there.</summary>
    public string Evidence { get; init; } = "";
}
