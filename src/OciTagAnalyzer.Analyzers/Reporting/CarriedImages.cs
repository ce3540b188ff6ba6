using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Bindings;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Analyzers.Wrappers;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The images that get to a sink by members of the project's own and by its configuration, known when all of the code is.</summary>
sealed class CarriedImages(ProjectSinks sinks, Compilation compilation)
{
    readonly WrapperFindings wrappers = new();
    readonly ConfigurationFindings configuration = new(compilation);

    /// <summary>The kinds of operation that may carry one.</summary>
    public ImmutableArray<OperationKind> Kinds { get; } =
        ImmutableArray.CreateRange([.. sinks.Finder.WatchedKinds.Union(HandoverFinder.DefaultKinds), OperationKind.CompoundAssignment]);

    /// <summary>Keeps what <paramref name="operation"/> says of them.</summary>
    /// <param name="operation">One of the <see cref="Kinds"/>.</param>
    /// <param name="hits">What goes into sinks there.</param>
    /// <param name="claims">What these ask for.</param>
    /// <param name="values">Reads what else goes there.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Add(IOperation operation, IReadOnlyList<SinkHit> hits, IEnumerable<ImageClaim> claims, ValueReader values, CancellationToken cancellation)
    {
        var use = new MemberUse(operation);
        configuration.Add(use, cancellation);
        if (Rewriting.Of(use, sinks.Finder.OwnAssembly) is { } property)
        {
            wrappers.AddRewritten(property);
        }

        foreach (ImageClaim claim in claims)
        {
            Wrapper[] own = [.. Wrapper.Of(claim, cancellation)];
            wrappers.AddParts(claim);
            configuration.Add(claim, isWrapped: own.Length > 0);
            foreach (Wrapper wrapper in own)
            {
                wrappers.Add(wrapper);
            }
        }

        foreach (WrappedCommand command in hits.SelectMany(hit => WrappedCommand.Of(hit, values, cancellation)))
        {
            wrappers.Add(command);
        }

        new HandoverFinder(sinks.Finder.OwnAssembly, wrappers).Find(use, hits);
    }

    /// <summary>All of them, when nothing more is kept.</summary>
    public IEnumerable<ImageUse> Uses(FilePolicies policies, CompilationAnalysisContext end) =>
    [
        .. wrappers.Claims(end.Compilation, end.CancellationToken).Select(claim => ImageUses.Of(claim, policies)),
        .. ConfigurationReport.Images(configuration, wrappers, sinks.Marks, end)
            .SelectMany(layer => layer.Images)
            .Select(image => image.ToUse(policies))
            .OfType<ImageUse>(),
    ];
}
