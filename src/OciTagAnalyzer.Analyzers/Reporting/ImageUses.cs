using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
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
        var documents = AdditionalDocuments.OfImages(context.Options.AdditionalFiles);
        if (!documents.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Each(InFile(file, documents, policies), use => look(use, file.ReportDiagnostic)));
        }

        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        if (sinks.AreLikely)
        {
            context.RegisterOperationAction(
                operation => Each(InCode(operation, sinks.Finder, policies), use => look(use, operation.ReportDiagnostic)),
                sinks.Finder.WatchedKinds);
        }
    }

    /// <summary>The images in an additional file.</summary>
    public static IEnumerable<ImageUse> InFile(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        AdditionalText file = context.AdditionalFile;
        if (!documents.TryGetKind(file, out DocumentKind kind) || file.GetText(context.CancellationToken) is not { } text)
        {
            yield break;
        }

        ImagePolicy policy = policies.Of(file);
        foreach (ImagePlace place in ImageDocument.Scan(kind, text.ToString()).Places)
        {
            var reading = ImageReading.Of(place.Written);
            Location location = FileLocation.Of(file, text, place.Span);
            yield return new(reading, policy, location, location, finding => PinOf(place, reading, finding)) { Loss = place.Loss };
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

    static PinPlace? PinOf(ImagePlace place, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        _ when !place.IsEditable => null,
        RuleIds.MissingTag or RuleIds.MissingDigest when reading.HasNothingPinned => new(PinSyntax.Text, new(place.Map.ToDocument(place.Written.Text.Length), 0)),
        RuleIds.FloatingTag or RuleIds.MissingDigest or RuleIds.ConflictingTags when reading.Tag is { } tag && place.Map.IsContiguous(tag) =>
            new(place.IsTagApart ? PinSyntax.TagText : PinSyntax.Text, place.Map.ToDocument(tag)),
        RuleIds.LockMismatch when !place.IsTagApart && reading.Pin is { } pin && place.Map.IsContiguous(pin) => new(PinSyntax.Text, place.Map.ToDocument(pin)),
        _ => null,
    };

    static void Each(IEnumerable<ImageUse> uses, Action<ImageUse> look)
    {
        foreach (ImageUse use in uses)
        {
            look(use);
        }
    }
}
