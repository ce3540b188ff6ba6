using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Bindings;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Names;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Judges the image references that C# code hands to a member that takes one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageSinkAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ReferenceRules);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        var names = new NameDetection(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        if (!sinks.AreLikely && !names.IsOnAnywhere)
        {
            return;
        }

        var policies = new FilePolicies(context.Options);
        var hits = new HitReporter(sinks.Finder, policies);
        var wrappers = new WrapperFindings();
        var configuration = new ConfigurationFindings(context.Compilation);
        ImmutableArray<OperationKind> kinds = CarrierFinder.KindsFor(sinks.Finder);
        context.RegisterSymbolStartAction(type => StartType(type, kinds, sinks, hits, names, policies, wrappers, configuration), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            var findings = new DeferredFindings();
            ConfigurationReport.AddTo(findings, configuration, wrappers, sinks.Marks, policies, end);
            TellWrapped(wrappers, findings, hits, policies, end.Compilation, end.ReportDiagnostic, end.CancellationToken);
        });
        if (!sinks.Marks.IsEmpty)
        {
            context.RegisterSemanticModelAction(file =>
            {
                SourceText text = file.SemanticModel.SyntaxTree.GetText(file.CancellationToken);
                if (SourceQuestion.In(text, context.TryGetValue).HasFlag(SourceMentions.Mark))
                {
                    AnalyzeComments(file, sinks.Finder, hits);
                }
            });
        }
    }

    // An editor shows what is found within the piece of code that was analysed. A literal that reaches its
    // sink through a field or property of the same type stands in another member, so it is told with the type.
    static void StartType(
        SymbolStartAnalysisContext context, ImmutableArray<OperationKind> kinds, ProjectSinks sinks, HitReporter hits, NameDetection names, FilePolicies policies, WrapperFindings ofAllTypes,
        ConfigurationFindings configuration)
    {
        var throughNames = new DeferredFindings();
        var wrappers = new WrapperFindings();
        var carriers = new CarrierFinder(sinks.Finder.OwnAssembly, wrappers, configuration);
        context.RegisterOperationAction(operation => Analyze(operation, sinks.Finder, hits, throughNames, carriers), kinds);
        if (names.IsOnAnywhere)
        {
            var named = new NamedClaims(sinks, names);
            context.RegisterOperationAction(operation => AnalyzeNames(operation, named, policies, throughNames), NameFinder.Kinds);
        }

        context.RegisterSymbolEndAction(type =>
        {
            TellWrapped(wrappers, throughNames, hits, policies, type.Compilation, type.ReportDiagnostic, type.CancellationToken);
            ofAllTypes.Add(wrappers);
        });
    }

    static void Analyze(OperationAnalysisContext context, SinkFinder finder, HitReporter hits, DeferredFindings throughNames, CarrierFinder carriers)
    {
        var use = new MemberUse(context.Operation);
        IReadOnlyList<SinkHit> found = finder.Find(use);
        carriers.Find(use, found, context.CancellationToken);
        if (found.Count == 0)
        {
            return;
        }

        var values = new ValueReader(context.Compilation, context.CancellationToken);
        foreach (SinkHit hit in found)
        {
            carriers.Find(hit, hits.Report(hit, values, context.ReportDiagnostic, throughNames), values, context.CancellationToken);
        }
    }

    static void TellWrapped(
        WrapperFindings wrappers, DeferredFindings findings, HitReporter hits, FilePolicies policies, Compilation compilation, Action<Diagnostic> report,
        CancellationToken cancellation)
    {
        wrappers.JudgeInto(findings, policies, compilation, cancellation);
        hits.Report(findings, report);
    }

    static void AnalyzeComments(SemanticModelAnalysisContext context, SinkFinder finder, HitReporter hits)
    {
        var throughNames = new DeferredFindings();
        foreach (SinkHit hit in new CommentFinder(finder).Find(context.SemanticModel, context.CancellationToken))
        {
            hits.Report(hit, new(context.SemanticModel.Compilation, context.CancellationToken), context.ReportDiagnostic, throughNames);
        }

        hits.Report(throughNames, context.ReportDiagnostic);
    }

    // Told with the type: what a sink says of a literal goes first.
    static void AnalyzeNames(OperationAnalysisContext context, NamedClaims names, FilePolicies policies, DeferredFindings throughNames)
    {
        foreach (ImageClaim[] claims in names.At(context))
        {
            Judgement[] judgements = [.. claims.Select(claim => Judgement.Of(claim, policies)).OfType<Judgement>()];
            foreach (Judgement judgement in judgements)
            {
                throughNames.Add(judgement.ToDiagnostic(judgements));
            }
        }
    }
}
