using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Says which options of ours are not understood: the compiler tells no analyzer where they stand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.OCI0001_InvalidOption);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ToldElsewhere.IsProject(context.Options))
        {
            return;
        }

        var faults = new OptionFaults(context.Options.AnalyzerConfigOptionsProvider);
        faults.LookAtProject();
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            faults.LookAt(file);
        }

        if (ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken).AreLikely)
        {
            foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
            {
                faults.LookAt(tree);
            }
        }

        if (faults.InOrder.Count > 0)
        {
            var telling = new ToldOnce(faults.InOrder.Select(fault =>
                Diagnostic.Create(Descriptors.OCI0001_InvalidOption, Location.None, fault.Written, fault.Fault)));
            context.RegisterSyntaxTreeAction(tree => telling.Tell(tree.ReportDiagnostic));
            context.RegisterAdditionalFileAction(file => telling.Tell(file.ReportDiagnostic));
        }
    }
}
