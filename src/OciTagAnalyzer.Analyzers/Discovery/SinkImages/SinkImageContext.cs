using System.Runtime.CompilerServices;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>What is known of a compilation beside its sinks: which images it builds, and what its libraries put before an image.</summary>
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

    /// <summary>The context of <paramref name="sinks"/>, one for all who ask.</summary>
    public static SinkImageContext Of(SinkFinder sinks) => known.GetValue(sinks, finder => new(finder));

    /// <summary>True if the object of <paramref name="match"/> is an image that is built, since the callback of a call that builds one gets it.</summary>
    public bool IsInBuildCallback(SinkMatch match) => buildCallbacks.Have(match);

    /// <summary>True if the code of the project builds the image that <paramref name="image"/> names.</summary>
    public bool Builds(SinkImage image) => image.Value.ToImageText() is { HasHoles: false, Text: var text } && builtNames.Contain(text);

    /// <summary>What the library of <paramref name="row"/> puts before an image without registry; null if nothing.</summary>
    public ImagePrefix? PrefixOf(SinkRow row) => prefixes.Of(row.Chain);
}
