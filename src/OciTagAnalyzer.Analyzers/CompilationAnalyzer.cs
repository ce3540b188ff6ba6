using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers;

/// <summary>The base of all analyzers. Each decides at the start of a compilation whether it has anything to analyze.</summary>
public abstract class CompilationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers the actions of the analyzer; none if the project has nothing to analyze.</summary>
    protected abstract void Start(CompilationStartAnalysisContext context);
}
