using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Goes over every image that a project names, in its code and in its files.</summary>
static class ImageUses
{
    /// <summary>Has <paramref name="look"/> look at each of them, with what reports a finding; at once, from several threads.</summary>
    public static void Register(CompilationStartAnalysisContext context, Action<ImageUse, Action<Diagnostic>> look)
    {
        var policies = new FilePolicies(context.Options);
        var documents = AdditionalDocuments.OfImages(context.Options);
        if (!documents.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Each(ImageFile.Read(file, documents, policies)?.Uses ?? [], use => look(use, file.ReportDiagnostic)));
        }

        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        if (sinks.AreLikely)
        {
            context.RegisterOperationAction(
                operation => Each(InCode(operation, sinks.Finder, policies), use => look(use, operation.ReportDiagnostic)),
                sinks.Finder.WatchedKinds);
        }
    }

    static IEnumerable<ImageUse> InCode(OperationAnalysisContext context, SinkFinder finder, FilePolicies policies)
    {
        foreach (SinkHit hit in finder.Find(context.Operation))
        {
            foreach (ImageClaim claim in new ClaimReader(finder, new ValueReader(context.Compilation, context.CancellationToken)).Read(hit))
            {
                ImageReading reading = claim.ToReading();
                ImagePolicy policy = policies.Of(ClaimSite.SiteOf(claim, reading.DecidedAt).SyntaxTree);
                Location location = ClaimSite.LocationOf(claim, reading.DecidedAt);
                yield return new(reading, policy, location, hit.Value.Syntax.GetLocation(), finding => ClaimSite.PinOf(claim, reading, finding));
            }
        }
    }

    static void Each(IEnumerable<ImageUse> uses, Action<ImageUse> look)
    {
        foreach (ImageUse use in uses)
        {
            look(use);
        }
    }
}
