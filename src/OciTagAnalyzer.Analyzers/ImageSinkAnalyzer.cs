using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Discovery.Names;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports images in C# code: the values that reach a sink.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageSinkAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OfReferences;

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var discovery = new ImageDiscovery(context.Compilation, context.Options, context.TryGetValue, context.CancellationToken);
        if (!discovery.MayHaveSinks && !discovery.HasNames)
        {
            return;
        }

        var reporter = new ImageReporter(context.Options);
        ForwardingMembers members = discovery.NewMembers();
        var configuration = new ConfiguredSinks(context.Compilation);
        ImmutableArray<OperationKind> kinds = discovery.FlowKinds;
        context.RegisterSymbolStartAction(type => StartType(type, kinds, discovery, reporter, members, configuration), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            var deferred = new DeferredReports();
            var suppressions = new Suppressions(end.Options);
            foreach ((SettingsLayer layer, IReadOnlyList<ConfiguredImage> images) in discovery.Configured(configuration, members, end))
            {
                foreach (Diagnostic diagnostic in ConfiguredReports.Of(layer, images, discovery.Policies, suppressions))
                {
                    deferred.Add(diagnostic);
                }
            }

            reporter.Defer(discovery.Forwarded(members, end.Compilation, type: null, end.CancellationToken), deferred);
            reporter.Report(deferred, end.ReportDiagnostic);
        });
        if (discovery.HasAnnotations)
        {
            context.RegisterSemanticModelAction(file =>
            {
                SourceText text = file.SemanticModel.SyntaxTree.GetText(file.CancellationToken);
                if (SourceSearch.In(text, context.TryGetValue).HasFlag(SourceMentions.Annotation))
                {
                    var deferred = new DeferredReports();
                    ReportAll(discovery.Annotated(file.SemanticModel, file.CancellationToken), reporter, file.ReportDiagnostic, deferred);
                    reporter.Report(deferred, file.ReportDiagnostic);
                }
            });
        }
    }

    // An editor shows a finding only within the analyzed operation or type. A literal that reaches its sink through a field or
    // property of the same type is in another member, so it is reported with the type.
    static void StartType(
        SymbolStartAnalysisContext context, ImmutableArray<OperationKind> kinds, ImageDiscovery discovery, ImageReporter reporter,
        ForwardingMembers ofAllTypes, ConfiguredSinks configuration)
    {
        var deferred = new DeferredReports();
        ForwardingMembers members = discovery.NewMembers();
        FlowRecorder recorder = discovery.RecorderFor(members, configuration);
        context.RegisterOperationAction(
            operation =>
            {
                // A delegate for the report would be allocated for every operation, and few have images.
                IReadOnlyList<ImageGroup> groups = discovery.At(operation, recorder);
                if (groups.Count > 0)
                {
                    ReportAll(groups, reporter, operation.ReportDiagnostic, deferred);
                }
            },
            kinds);
        if (discovery.HasNames)
        {
            // Reported with the type, because the findings of sinks take precedence.
            context.RegisterOperationAction(
                operation => ReportAll(discovery.NamedAt(operation), reporter, operation.ReportDiagnostic, deferred), NameFinder.Kinds);
        }

        context.RegisterSymbolEndAction(type =>
        {
            reporter.Defer(discovery.Forwarded(members, type.Compilation, (INamedTypeSymbol)type.Symbol, type.CancellationToken), deferred);
            reporter.Report(deferred, type.ReportDiagnostic);
            ofAllTypes.Add(members);
        });
    }

    static void ReportAll(IEnumerable<ImageGroup> groups, ImageReporter reporter, Action<Diagnostic> report, DeferredReports deferred)
    {
        foreach (ImageGroup group in groups)
        {
            reporter.Report(group, report, deferred);
        }
    }
}
