using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers;

/// <summary>What every analyzer of ours has in common: it looks at a compilation first, and at nothing more where it has no business there.</summary>
public abstract class CompilationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers what is to be looked at; registers nothing where the project has nothing of it.</summary>
    protected abstract void Start(CompilationStartAnalysisContext context);
}
