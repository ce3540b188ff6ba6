using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What a sink asks for, with the values of a configuration in it.</summary>
/// <param name="Claim">What it asks for; where the configuration has no value, the part stays unknown.</param>
/// <param name="IsWhole">False where the code does more with the values than it shows here.</param>
/// <param name="Value">The value that the image was found by.</param>
/// <param name="Key">What leads from the value to the sink.</param>
sealed record ConfiguredImage(ImageClaim Claim, bool IsWhole, ConfiguredValue Value, HoleKey Key)
{
    /// <summary>What a message says of the way from the value to the sink.</summary>
    public string Evidence => $" (configuration key '{Value.Key}', {Key.Way})";
}
