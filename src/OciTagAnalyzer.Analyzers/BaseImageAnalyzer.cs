using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Judges the image that the SDK builds upon, as MSBuild evaluates it, where no file that is read says it: it may come
/// from another package, from the environment or from properties of several files. It is reported at the project.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaseImageAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OfReferences;

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (BaseImage.Of(context.Options, new FilePolicies(context.Options)) is { } image)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, image));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, BaseImage image)
    {
        if (image.In(context) is not { } discovered)
        {
            return;
        }

        var suppressions = new Suppressions(context.Options);
        foreach (Finding finding in image.WithoutThoseInFiles(discovered.Judge(), discovered.Policy, context.CancellationToken))
        {
            if (FindingDiagnostic.Of(finding, discovered, suppressions) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
