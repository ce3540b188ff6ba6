using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Splitting;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports code that splits an image reference at a colon and so mistakes a port or a digest for a tag.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferenceSplittingAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Of(LostTag.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        if (sinks.AreLikely)
        {
            context.RegisterOperationAction(operation => Analyze(operation, sinks.Finder), OperationKind.Invocation);
        }
    }

    static void Analyze(OperationAnalysisContext context, SinkFinder finder)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ColonCut.TextOf(call) is not { } text || ColonCut.LooksFurther(call))
        {
            return;
        }

        IReadOnlyList<TextValue> values = ConfigurationReads.EvaluatorFor(context.Compilation, context.CancellationToken).Evaluate(text);
        if (!values.All(IsSafe) && new KnownReference(finder, context.CancellationToken).Is(text, call))
        {
            var lost = LostPart.PortOrDigest(text.Syntax.ToString(), $"'{call.TargetMethod.Name}' splits it at any ':'");
            context.ReportDiagnostic(FindingDiagnostic.InCode(LostTag.About(lost), call.Syntax.GetLocation()));
        }
    }

    // A known reference without a port and a digest loses nothing.
    static bool IsSafe(TextValue value) =>
        !value.HasHoles &&
        value.ToReading() is { HasDigest: false, Written.Text: var text } &&
        text.IndexOf('/', Math.Max(0, text.IndexOf(':'))) < 0;
}
