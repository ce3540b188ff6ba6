using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Reports the base image of the .NET SDK's container publishing, as MSBuild evaluates it, if no analyzed file contains it: it may come
/// from a package, from the environment or from properties of several files. The finding is in the project file.
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
        foreach (Finding finding in image.WithoutThoseInFiles(discovered.Check(), discovered.Policy, context.CancellationToken))
        {
            if (FindingDiagnostic.Of(finding, discovered, suppressions) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
