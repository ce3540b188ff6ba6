using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.Names;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>
/// Discovers every image in a project's code and files: per operation for an editor, all of them for a build and the tool.
/// Severities, suppressions and the lock file do not affect the result.
/// </summary>
sealed class ImageDiscovery
{
    readonly ProjectSinks sinks;
    readonly BoundModels models;
    readonly Lazy<SinkImageContext> images;
    readonly Lazy<NamedImages?> named;

    /// <summary>Creates the discovery for <paramref name="compilation"/> and its files.</summary>
    public ImageDiscovery(Compilation compilation, AnalyzerOptions options, SourceSearch.Ask ask, CancellationToken cancellation)
    {
        Policies = new(options);
        models = new(compilation);
        sinks = ProjectSinks.Of(compilation, options.AdditionalFiles, ask, cancellation);
        images = new(() => SinkImageContext.Of(sinks.Finder));
        named = new(() =>
            new NameDetection(compilation, options.AnalyzerConfigOptionsProvider) is { IsOnAnywhere: true } names ? new(images.Value, names) : null);
    }

    /// <summary>The policies of the project's files.</summary>
    public FilePolicies Policies { get; }

    /// <summary>True if the project's code may contain sinks.</summary>
    public bool MayHaveSinks => sinks.AreLikely;

    /// <summary>True if the names of members and parameters count.</summary>
    public bool HasNames => named.Value is not null;

    /// <summary>True if comments may annotate values.</summary>
    public bool HasAnnotations => !sinks.Annotations.IsEmpty;

    /// <summary>The kinds of operations at which a value can reach a sink.</summary>
    public ImmutableArray<OperationKind> Kinds => sinks.Finder.WatchedKinds;

    /// <summary>The kinds of operations at which a value can reach a sink, or flow to one.</summary>
    public ImmutableArray<OperationKind> FlowKinds => FlowRecorder.KindsFor(sinks.Finder);

    /// <summary>Creates the forwarding members of a type or of the whole compilation, which are recorded later.</summary>
    public ForwardingMembers NewMembers() => new(models);

    /// <summary>Creates the recorder for the sources of the values that reach the sinks of a type or of the whole compilation.</summary>
    public FlowRecorder RecorderFor(ForwardingMembers members, ConfiguredSinks configuration) => new(sinks.Finder.OwnAssembly, members, configuration);

    /// <summary>
    /// Returns the images that reach sinks at one operation, as far as the operation determines them; <paramref name="recorder"/> records its
    /// flows.
    /// </summary>
    // Called for every call and assignment, so it allocates nothing without a sink.
    public IReadOnlyList<ImageGroup> At(OperationAnalysisContext context, FlowRecorder? recorder)
    {
        var use = new MemberUse(context.Operation);
        IReadOnlyList<SinkMatch> matches = sinks.Finder.Find(use);
        recorder?.Record(use, matches, context.CancellationToken);
        if (matches.Count == 0)
        {
            return [];
        }

        ValueEvaluator values = ConfigurationReads.EvaluatorFor(context.Compilation, context.CancellationToken);
        var groups = new ImageGroup[matches.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            SinkImage[] found = [.. new LostPartReader(images.Value, values).Read(matches[i])];
            recorder?.Record(matches[i], found, values);
            groups[i] = new(Discovered(found), matches[i].Call.Syntax);
        }

        return groups;
    }

    /// <summary>Returns the images at one operation that are discovered by names.</summary>
    public IEnumerable<ImageGroup> NamedAt(OperationAnalysisContext context) =>
        named.Value?.At(context).Select(found => new ImageGroup(Discovered(found), Call: null)) ?? [];

    /// <summary>Returns the images of a source file that comments annotate.</summary>
    public IEnumerable<ImageGroup> Annotated(SemanticModel model, CancellationToken cancellation)
    {
        ValueEvaluator values = ConfigurationReads.EvaluatorFor(model.Compilation, cancellation);
        return new CommentFinder(sinks.Finder).Find(model, cancellation)
            .Select(match => new ImageGroup(Discovered([.. new LostPartReader(images.Value, values).Read(match)]), match.Call.Syntax));
    }

    /// <summary>Returns the images that reach sinks through forwarding members, after all of these are recorded.</summary>
    /// <param name="members">The forwarding members.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The type whose code is recorded; null for the whole compilation.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public IReadOnlyList<DiscoveredImage> Forwarded(
        ForwardingMembers members, Compilation compilation, INamedTypeSymbol? type, CancellationToken cancellation) =>
        Discovered(members.Images(compilation, type, cancellation));

    /// <summary>Returns the images that contain configuration values, by layer, after the whole compilation is recorded.</summary>
    public IEnumerable<(SettingsLayer Layer, IReadOnlyList<ConfiguredImage> Images)> Configured(
        ConfiguredSinks configuration, ForwardingMembers members, CompilationAnalysisContext end) =>
        configuration.Images(members, sinks.Annotations, end);

    /// <summary>
    /// Passes each image of a compilation and its files to <paramref name="keep"/>, from several threads, and then calls
    /// <paramref name="end"/>.
    /// </summary>
    /// <param name="context">The compilation.</param>
    /// <param name="isOwnOnly">True to skip the files that another compilation reports.</param>
    /// <param name="keep">Called with each image.</param>
    /// <param name="end">Called at the end of the compilation.</param>
    public static void RegisterAll(
        CompilationStartAnalysisContext context, bool isOwnOnly, Action<DiscoveredImage> keep, Action<CompilationAnalysisContext> end)
    {
        var discovery = new ImageDiscovery(context.Compilation, context.Options, context.TryGetValue, context.CancellationToken);
        ForwardingMembers members = discovery.NewMembers();
        var configuration = new ConfiguredSinks(context.Compilation);
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        discovery.RegisterFiles(context, (image, _) => Keep([image]), file => !isOwnOnly || !ReportedElsewhere.Is(file, provider));
        if (discovery.MayHaveSinks)
        {
            FlowRecorder recorder = discovery.RecorderFor(members, configuration);
            context.RegisterOperationAction(operation => KeepGroups(discovery.At(operation, recorder)), discovery.FlowKinds);
        }

        if (discovery.HasAnnotations)
        {
            context.RegisterSemanticModelAction(file => KeepGroups(discovery.Annotated(file.SemanticModel, file.CancellationToken)));
        }

        if (discovery.HasNames)
        {
            context.RegisterOperationAction(operation => KeepGroups(discovery.NamedAt(operation)), NameFinder.Kinds);
        }

        if (BaseImage.Of(context.Options, discovery.Policies) is { } baseImage)
        {
            context.RegisterAdditionalFileAction(file => Keep(baseImage.In(file) is { } image ? [image] : []));
        }

        context.RegisterCompilationEndAction(compilation =>
        {
            Keep(discovery.Forwarded(members, compilation.Compilation, type: null, compilation.CancellationToken));
            Keep(discovery.Configured(configuration, members, compilation)
                .SelectMany(layer => layer.Images)
                .Select(image => image.Discover(discovery.Policies))
                .Where(found => found?.IsDecidedByValue == true)
                .Select(found => found!.Value.Image));
            end(compilation);
        });

        void KeepGroups(IEnumerable<ImageGroup> groups) => Keep(groups.SelectMany(group => group.Images));

        void Keep(IEnumerable<DiscoveredImage> found)
        {
            foreach (DiscoveredImage image in found.Where(image => image.IsUsed))
            {
                keep(image);
            }
        }
    }

    /// <summary>Passes each image of the project's files to <paramref name="look"/>, with the method that reports a diagnostic; from several threads.</summary>
    public void RegisterFiles(CompilationStartAnalysisContext context, Action<DiscoveredImage, Action<Diagnostic>> look, Func<AdditionalText, bool> isWanted)
    {
        var documents = AdditionalDocuments.OfImages(context.Options);
        if (documents.IsEmpty)
        {
            return;
        }

        context.RegisterAdditionalFileAction(file =>
        {
            foreach (DiscoveredImage image in isWanted(file.AdditionalFile) ? DocumentImages.In(file, documents, Policies)?.Images ?? [] : [])
            {
                look(image, file.ReportDiagnostic);
            }
        });
    }

    IReadOnlyList<DiscoveredImage> Discovered(IReadOnlyList<SinkImage> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var discovered = new DiscoveredImage[found.Count];
        for (int i = 0; i < discovered.Length; i++)
        {
            discovered[i] = DiscoveredImage.Of(found[i], Policies);
        }

        return discovered;
    }
}
