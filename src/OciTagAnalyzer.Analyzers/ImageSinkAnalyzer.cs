using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Judges the image references that C# code hands to a member that takes one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageSinkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ReferenceRules);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    static void Start(CompilationStartAnalysisContext context)
    {
        SinkTable table = SinkTable.BuiltIn;
        if (!context.Compilation.ReferencedAssemblyNames.Any(assembly => table.HasAssembly(assembly.Name)))
        {
            return;
        }

        var finder = new SinkFinder(table, context.Compilation.Assembly);
        var reported = new ReportedPlaces();
        context.RegisterOperationAction(operation => Analyze(operation, finder, reported), SinkFinder.Kinds);
    }

    static void Analyze(OperationAnalysisContext context, SinkFinder finder, ReportedPlaces reported)
    {
        foreach (SinkHit hit in finder.Find(context.Operation))
        {
            var values = new ValueReader(context.Compilation, context.CancellationToken);
            foreach (ImageClaim claim in new ClaimReader(finder, values).Read(hit))
            {
                if (Judge(claim) is { } diagnostic && reported.IsFirst(diagnostic.Location))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }

    static Diagnostic? Judge(ImageClaim claim)
    {
        var reading = ImageReading.Of(claim.Value.ToImageText());
        if (ReferenceRules.Judge(reading, ImagePolicy.Default, claim.Hit.Row.Untagged) is not { } finding)
        {
            return null;
        }

        // A literal that comes through a name may reach several sinks; what is said of it holds for each of them.
        if (claim.Hit.Row.Untagged != UntaggedMeaning.Latest && !ClaimSite.StandsInCall(claim, finding))
        {
            finding = ReferenceRules.Judge(reading, ImagePolicy.Default)!;
        }

        return FindingDiagnostic.Create(finding, ClaimSite.LocationOf(claim, finding), reading.Reference, ClaimSite.PinOf(claim, reading, finding));
    }
}
