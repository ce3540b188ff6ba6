using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Names;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

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
        SinkTable table = SinkTable.BuiltIn;
        var names = new NameDetection(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        if (!names.IsOnAnywhere && !SinkGate.IsOpen(context.Compilation, table, context.TryGetValue, context.CancellationToken))
        {
            return;
        }

        var finder = new SinkFinder(table, context.Compilation.Assembly);
        var policies = new FilePolicies(context.Options);
        var reported = new ReportedPlaces();
        context.RegisterSymbolStartAction(type => StartType(type, finder, names, policies, reported), SymbolKind.NamedType);
    }

    // An editor shows what is found within the piece of code that was analysed. A literal that reaches its
    // sink through a field or property of the same type stands in another member, so it is told with the type.
    static void StartType(SymbolStartAnalysisContext context, SinkFinder finder, NameDetection names, FilePolicies policies, ReportedPlaces reported)
    {
        var throughNames = new DeferredFindings();
        context.RegisterOperationAction(operation => Analyze(operation, finder, policies, reported, throughNames), SinkFinder.Kinds);
        if (names.IsOnAnywhere)
        {
            context.RegisterOperationAction(operation => AnalyzeNames(operation, finder, names, policies, throughNames), NameFinder.Kinds);
        }

        context.RegisterSymbolEndAction(type =>
        {
            foreach (Diagnostic diagnostic in throughNames.InOrder())
            {
                if (reported.IsFirst(diagnostic.Location))
                {
                    type.ReportDiagnostic(diagnostic);
                }
            }
        });
    }

    static void Analyze(
        OperationAnalysisContext context, SinkFinder finder, FilePolicies policies, ReportedPlaces reported, DeferredFindings throughNames)
    {
        foreach (SinkHit hit in finder.Find(context.Operation))
        {
            var values = new ValueReader(context.Compilation, context.CancellationToken);

            // Of two values that one place can have, the one that is wholly known can be pinned.
            Judgement[] judgements = [.. new LossReader(finder, values).Read(hit)
                .OrderBy(claim => claim.Value.HasHoles)
                .Select(claim => Judgement.Of(claim, policies))
                .OfType<Judgement>()];
            foreach (Judgement judgement in judgements)
            {
                Diagnostic diagnostic = judgement.ToDiagnostic(judgements);
                if (!hit.Call.Syntax.Span.Contains(diagnostic.Location.SourceSpan) || hit.Call.Syntax.SyntaxTree != diagnostic.Location.SourceTree)
                {
                    throughNames.Add(diagnostic);
                }
                else if (reported.IsFirst(diagnostic.Location))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }

    // Told with the type: what a sink says of a literal goes first.
    static void AnalyzeNames(
        OperationAnalysisContext context, SinkFinder finder, NameDetection names, FilePolicies policies, DeferredFindings throughNames)
    {
        if (!names.IsOn(context.Operation.Syntax.SyntaxTree))
        {
            return;
        }

        foreach (NameHit named in new NameFinder(SinkTable.BuiltIn, context.CancellationToken).Find(context.Operation))
        {
            if (finder.Find(context.Operation).Any(sink => sink.Value == named.Hit.Value))
            {
                continue;
            }

            var values = new ValueReader(context.Compilation, context.CancellationToken);
            Judgement[] judgements = [.. new ClaimReader(finder, values).Read(named.Hit)
                .Where(claim => ImageLooks.Suffice(claim.Value.ToImageText(), named.Evidence))
                .Select(claim => Judgement.Of(claim, policies))
                .OfType<Judgement>()];
            foreach (Judgement judgement in judgements)
            {
                throughNames.Add(judgement.ToDiagnostic(judgements));
            }
        }
    }
}
