using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The sinks of a compilation that configuration values reach, recorded in any order, and their images.</summary>
sealed class ConfiguredSinks(Compilation compilation)
{
    readonly object gate = new();
    readonly List<SinkImage> sinks = [];

    /// <summary>How the code uses the configuration.</summary>
    public ConfigurationRecord Record { get; } = new(compilation);

    /// <summary>Records an image that reaches a sink.</summary>
    public void Add(SinkImage image)
    {
        // Without the configuration binder, only keys provide values.
        bool mayBeConfigured = Record.CanBind || image.Value.Pieces.Any(piece => piece.Key is not null);
        if (mayBeConfigured && ConfiguredSink.MayBe(image))
        {
            lock (gate)
            {
                sinks.Add(image);
            }
        }
    }

    /// <summary>Returns the images that contain configuration values, by configuration layer.</summary>
    /// <param name="members">The forwarding members of the project.</param>
    /// <param name="annotations">The annotations of the project's symbols.</param>
    /// <param name="end">The compilation at its end, with the project's files.</param>
    public IEnumerable<(SettingsLayer Layer, IReadOnlyList<ConfiguredImage> Images)> Images(
        ForwardingMembers members, AnnotatedSymbols annotations, CompilationAnalysisContext end)
    {
        CancellationToken cancellation = end.CancellationToken;
        var properties = new BoundProperties(Record.Bindings);
        ForwardedImages forwarded = members.Forwarded(end.Compilation, type: null, cancellation);
        var images = new ConfiguredImages(
            sinks
                .Concat(members.Images(end.Compilation, type: null, cancellation))
                .Where(ConfiguredSink.MayBe)
                .Select(image => ConfiguredSink.Of(image, forwarded.IsForwarded(image)))
                .OrderBy(sink => sink.Read.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(sink => sink.Read.SpanStart)
                .ThenBy(sink => sink.Image.Value.ToImageText().Display, StringComparer.Ordinal)
                .ThenBy(sink => sink.Image.Match.Call.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(sink => sink.Image.Match.Call.Syntax.SpanStart)
                .Concat(properties.All.Select(property => Annotated(property, properties, annotations)).OfType<ConfiguredSink>())
                .Where(sink => !sink.Properties.Any(members.Flow.IsRewritten)),
            properties);
        string[] keys = [.. images.Keys];
        return keys.Length == 0 ? [] : SettingsFiles.Of(end.Options, Record.Added, cancellation).Layers(keys)
            .Concat(Record.Given(cancellation))
            .Select(layer => (layer, (IReadOnlyList<ConfiguredImage>)[.. images.In(layer)]));
    }

    // An annotated property is a sink itself: binding assigns the value.
    static ConfiguredSink? Annotated(IPropertySymbol property, BoundProperties properties, AnnotatedSymbols annotations)
    {
        if (AnnotationRow.For(annotations.WordOf(property), property.Type) is not { Shape: SinkShape.Reference or SinkShape.List } row)
        {
            return null;
        }

        IOperation call = properties.KeysOf(property).First().Binding.Call;
        ValuePiece unknown = ValuePiece.Hole(property.Name) with
        {
            Source = row.Shape == SinkShape.List ? null : property,
            ElementOf = row.Shape == SinkShape.List ? property : null,
            Element = row.Shape == SinkShape.List ? ExternalKey.AnySegment : null,
        };
        return new(new(new(row, call, call), TextValue.Of(unknown), SeparatePart.Nothing), IsWhole: true);
    }
}
