using System.Runtime.CompilerServices;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>A compilation's sinks, the images that it builds, and the registries that its libraries add to images.</summary>
sealed class SinkImageContext
{
    static readonly ConditionalWeakTable<SinkFinder, SinkImageContext> known = new();

    readonly BuildCallbacks buildCallbacks;
    readonly BuiltNames builtNames;
    readonly ImagePrefix.Finder prefixes;

    SinkImageContext(SinkFinder sinks)
    {
        Sinks = sinks;
        buildCallbacks = new(sinks.Compilation);
        builtNames = new(sinks.Compilation, sinks.Table.Rows);
        prefixes = new(sinks.Compilation);
    }

    /// <summary>The sinks.</summary>
    public SinkFinder Sinks { get; }

    /// <summary>Returns the context of <paramref name="sinks"/>, always the same instance.</summary>
    public static SinkImageContext Of(SinkFinder sinks) => known.GetValue(sinks, finder => new(finder));

    /// <summary>Returns true if the object of <paramref name="match"/> is passed to the callback of a call that builds an image.</summary>
    public bool IsInBuildCallback(SinkMatch match) => buildCallbacks.Contains(match);

    /// <summary>Returns true if the code of the project builds the image that <paramref name="image"/> names.</summary>
    public bool Builds(SinkImage image) => image.Value.ToImageText() is { HasHoles: false, Text: var text } && builtNames.Contains(text);

    /// <summary>Returns the prefix that the library of <paramref name="row"/> adds to an image without a registry; null if it adds none.</summary>
    public ImagePrefix? PrefixOf(SinkRow row) => prefixes.Of(row.Chain);
}
