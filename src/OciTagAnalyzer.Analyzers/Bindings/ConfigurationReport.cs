using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Tells what is wrong with the values that a configuration gives the sinks of a compilation, when all of it is known.</summary>
static class ConfigurationReport
{
    /// <summary>Adds the findings about the values of the project's files and of its own code.</summary>
    /// <param name="findings">Takes them.</param>
    /// <param name="configuration">What the code says of its configuration.</param>
    /// <param name="wrappers">What sinks ask for through members of the project's own.</param>
    /// <param name="marks">What the project's symbols are marked with.</param>
    /// <param name="policies">What the files demand.</param>
    /// <param name="end">The compilation at its end, with the project's files.</param>
    public static void AddTo(
        DeferredFindings findings, ConfigurationFindings configuration, WrapperFindings wrappers, MarkedSymbols marks,
        FilePolicies policies, CompilationAnalysisContext end)
    {
        foreach ((SettingsLayer layer, IEnumerable<ConfiguredImage> images) in Images(configuration, wrappers, marks, end))
        {
            foreach (Diagnostic finding in LayerFindings.Of(layer, images, policies))
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>The images that the configuration has a part in, by the layer that gives it; the rest as for <see cref="AddTo"/>.</summary>
    public static IEnumerable<(SettingsLayer Layer, IEnumerable<ConfiguredImage> Images)> Images(
        ConfigurationFindings configuration, WrapperFindings wrappers, MarkedSymbols marks, CompilationAnalysisContext end)
    {
        CancellationToken cancellation = end.CancellationToken;
        var properties = new BoundProperties(configuration.Bindings);
        var images = new ConfiguredImages(
            configuration.Claims
                .Concat(wrappers.Claims(end.Compilation, cancellation).Select(claim => ConfiguredClaim.Of(claim, Wrapper.Of(claim, cancellation).Any())).OfType<ConfiguredClaim>())
                .OrderBy(claim => claim.Read.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(claim => claim.Read.SpanStart)
                .ThenBy(claim => claim.Claim.Value.ToImageText().Display, StringComparer.Ordinal)
                .ThenBy(claim => claim.Claim.Hit.Call.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(claim => claim.Claim.Hit.Call.Syntax.SpanStart)
                .Concat(properties.All.Select(property => Marked(property, properties, marks)).OfType<ConfiguredClaim>())
                .Where(claim => !claim.Properties.Any(wrappers.IsRewritten)),
            properties);
        string[] keys = [.. images.Keys];
        return keys.Length == 0 ? [] : SettingsFiles.Of(end.Options, configuration.Added, cancellation).Layers(keys)
            .Concat(configuration.Given)
            .Select(layer => (layer, images.In(layer)));
    }

    // A marked property is a sink by itself: what binds it hands it the value.
    static ConfiguredClaim? Marked(IPropertySymbol property, BoundProperties properties, MarkedSymbols marks)
    {
        if (MarkRow.For(marks.WordOf(property), property.Type) is not { Shape: SinkShape.Reference or SinkShape.List } row)
        {
            return null;
        }

        IOperation call = properties.KeysOf(property).First().Binding.Call;
        ValuePiece unknown = ValuePiece.Hole(property.Name) with
        {
            Source = row.Shape == SinkShape.List ? null : property,
            ElementOf = row.Shape == SinkShape.List ? property : null,
            Element = row.Shape == SinkShape.List ? ConfiguredKey.AnySegment : null,
        };
        return new(new(new(row, call, call), WrittenValue.Of(unknown), GivenApart.Nothing), IsWhole: true);
    }
}
