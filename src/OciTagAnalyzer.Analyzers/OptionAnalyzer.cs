using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports invalid options of this analyzer, without a location: the compiler does not provide one for options.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Of(InvalidOption.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ReportedElsewhere.IsProject(context.Options))
        {
            return;
        }

        var faults = new OptionFaults(context.Options.AnalyzerConfigOptionsProvider);
        faults.CheckProjectOptions();
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            faults.CheckOptions(file);
        }

        if (ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken).AreLikely)
        {
            foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
            {
                faults.CheckOptions(tree);
            }
        }

        if (faults.InOrder.Count > 0)
        {
            var reports = new ReportOnce(faults.InOrder.Select(fault =>
                Diagnostic.Create(Descriptors.Of(InvalidOption.Rule), Location.None, fault.Written, fault.Fault)));
            context.RegisterSyntaxTreeAction(tree => reports.Report(tree.ReportDiagnostic));
            context.RegisterAdditionalFileAction(file => reports.Report(file.ReportDiagnostic));
        }
    }
}
