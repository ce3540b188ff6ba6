using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Marks;
using OciTagAnalyzer.Analyzers.Names;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Goes over every image that a project names, in its code and in its files.</summary>
static class ImageUses
{
    /// <summary>Has <paramref name="look"/> look at each of them where it stands, with what reports a finding; at once, from several threads.</summary>
    public static void Register(CompilationStartAnalysisContext context, Action<ImageUse, Action<Diagnostic>> look)
    {
        var policies = new FilePolicies(context.Options);
        RegisterFiles(context, policies, look, _ => true);
        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        if (sinks.AreLikely)
        {
            context.RegisterOperationAction(
                operation => Each(UsesIn(operation, sinks.Finder, policies), use => look(use, operation.ReportDiagnostic)),
                sinks.Finder.WatchedKinds);
        }
    }

    /// <summary>
    /// Passes each of them to <paramref name="keep"/>, also those that reach their sink through other members or the
    /// configuration, those that are known by a comment or a name, and the base image; concurrently. Then calls <paramref name="end"/>.
    /// </summary>
    /// <param name="context">The compilation.</param>
    /// <param name="isOwnOnly">True to leave out the files that another project reports.</param>
    /// <param name="keep">Takes each image.</param>
    /// <param name="end">Is called at the end of the compilation.</param>
    public static void RegisterAll(CompilationStartAnalysisContext context, bool isOwnOnly, Action<ImageUse> keep, Action<CompilationAnalysisContext> end)
    {
        var policies = new FilePolicies(context.Options);
        RegisterFiles(context, policies, (use, _) => keep(use), file => !isOwnOnly || !ToldElsewhere.Is(file, context.Options.AnalyzerConfigOptionsProvider));
        var sinks = ProjectSinks.Of(context.Compilation, context.Options.AdditionalFiles, context.TryGetValue, context.CancellationToken);
        var carried = new CarriedImages(sinks, context.Compilation);
        if (sinks.AreLikely)
        {
            CarrierFinder carriers = carried.ToFinder();
            context.RegisterOperationAction(operation => KeepCode(operation, sinks.Finder, carriers, policies, keep), CarrierFinder.KindsFor(sinks.Finder));
        }

        if (!sinks.Marks.IsEmpty)
        {
            context.RegisterSemanticModelAction(file => KeepCommented(file, sinks.Finder, policies, keep));
        }

        var names = new NameDetection(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        if (names.IsOnAnywhere)
        {
            var named = new NamedClaims(sinks, names);
            context.RegisterOperationAction(
                operation => Each(named.At(operation).SelectMany(claims => claims).Select(claim => Of(claim, policies)), keep),
                NameFinder.Kinds);
        }

        if (BaseImage.Of(context.Options, policies) is { } baseImage)
        {
            context.RegisterAdditionalFileAction(file => Each(baseImage.UseIn(file) is { } use ? [use] : [], keep));
        }

        context.RegisterCompilationEndAction(compilation =>
        {
            Each(carried.Uses(policies, compilation), keep);
            end(compilation);
        });
    }

    static void RegisterFiles(
        CompilationStartAnalysisContext context, FilePolicies policies, Action<ImageUse, Action<Diagnostic>> look, Func<AdditionalText, bool> isWanted)
    {
        var documents = AdditionalDocuments.OfImages(context.Options);
        if (!documents.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Each(
                isWanted(file.AdditionalFile) ? ImageFile.Read(file, documents, policies)?.Uses ?? [] : [], use => look(use, file.ReportDiagnostic)));
        }
    }

    static void KeepCode(OperationAnalysisContext context, SinkFinder finder, CarrierFinder carriers, FilePolicies policies, Action<ImageUse> keep)
    {
        var use = new MemberUse(context.Operation);
        IReadOnlyList<SinkHit> hits = finder.Find(use);
        carriers.Find(use, hits, context.CancellationToken);
        foreach (SinkHit hit in hits)
        {
            var values = new ValueReader(context.Compilation, context.CancellationToken);
            ImageClaim[] claims = [.. new ClaimReader(finder, values).Read(hit)];
            carriers.Find(hit, claims, values, context.CancellationToken);
            Each(claims.Select(claim => Of(claim, policies)), keep);
        }
    }

    static IEnumerable<ImageUse> UsesIn(OperationAnalysisContext context, SinkFinder finder, FilePolicies policies)
    {
        var reader = new ClaimReader(finder, new ValueReader(context.Compilation, context.CancellationToken));
        return finder.Find(context.Operation).SelectMany(hit => WithoutUnresolved(hit, [.. reader.Read(hit).Select(claim => Of(claim, policies))]));
    }

    // Of 'tag ?? "latest"' the fallback is reported; that the tag is not known is no second fault.
    static IEnumerable<ImageUse> WithoutUnresolved(SinkHit hit, ImageUse[] uses) =>
        uses.Any(use => ReferenceRules.Judge(use.Reading, use.Policy, hit.Row.Untagged) is not null) ? uses.Where(use => !use.Reading.IsUnresolved) : uses;

    static void KeepCommented(SemanticModelAnalysisContext context, SinkFinder finder, FilePolicies policies, Action<ImageUse> keep)
    {
        var values = new ValueReader(context.SemanticModel.Compilation, context.CancellationToken);
        Each(
            new CommentFinder(finder).Find(context.SemanticModel, context.CancellationToken)
                .SelectMany(new ClaimReader(finder, values).Read)
                .Select(claim => Of(claim, policies)),
            keep);
    }

    /// <summary>The use that <paramref name="claim"/> makes of an image.</summary>
    public static ImageUse Of(ImageClaim claim, FilePolicies policies)
    {
        ImageReading reading = claim.ToReading();
        ImagePolicy policy = policies.Of(ClaimSite.SiteOf(claim, reading.DecidedAt).SyntaxTree);
        Location location = ClaimSite.LocationOf(claim, reading.DecidedAt);
        return new(reading, policy, location, claim.Hit.Value.Syntax.GetLocation(), finding => ClaimSite.PinOf(claim, reading, finding));
    }

    static void Each(IEnumerable<ImageUse> uses, Action<ImageUse> look)
    {
        foreach (ImageUse use in uses)
        {
            look(use);
        }
    }
}
