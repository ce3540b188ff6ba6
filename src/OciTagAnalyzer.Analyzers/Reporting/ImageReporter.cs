using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Judges the images in the code of a compilation, and reports each place once, however many sinks it reaches.</summary>
sealed class ImageReporter(AnalyzerOptions options)
{
    readonly ReportedPlaces reported = new();
    readonly Suppressions suppressions = new(options);

    /// <summary>Reports what stands within the call of <paramref name="group"/>, and defers what came there through a name.</summary>
    public void Report(ImageGroup group, Action<Diagnostic> report, DeferredReports deferred)
    {
        if (group.Images.Count == 0)
        {
            return;
        }

        // Of two values that one place can have, the one that is wholly known can be pinned.
        foreach (Diagnostic diagnostic in Judge(group.Images.OrderBy(image => image.Reading.Written.HasHoles)))
        {
            if (group.Call?.Encloses(diagnostic.Location) != true)
            {
                deferred.Add(diagnostic);
            }
            else if (reported.IsFirst(diagnostic))
            {
                report(diagnostic);
            }
        }
    }

    /// <summary>Defers the findings about images that reach their sinks through members of the project's own.</summary>
    public void Defer(IEnumerable<DiscoveredImage> forwarded, DeferredReports deferred)
    {
        foreach (IGrouping<Location, DiscoveredImage> place in forwarded.GroupBy(image => image.Location))
        {
            foreach (Diagnostic diagnostic in Judge(place))
            {
                deferred.Add(diagnostic);
            }
        }
    }

    /// <summary>Reports what was deferred.</summary>
    public void Report(DeferredReports deferred, Action<Diagnostic> report)
    {
        foreach (Diagnostic diagnostic in deferred.InOrder())
        {
            if (reported.IsFirst(diagnostic))
            {
                report(diagnostic);
            }
        }
    }

    IEnumerable<Diagnostic> Judge(IEnumerable<DiscoveredImage> together)
    {
        (DiscoveredImage Image, IReadOnlyList<Finding> Findings)[] judged =
        [
            .. together.Where(image => image.IsJudged).Select(image => (image, image.Judge())).Where(pair => pair.Item2.Count > 0),
        ];
        foreach ((DiscoveredImage image, IReadOnlyList<Finding> findings) in judged)
        {
            foreach (Finding finding in findings)
            {
                // Where one of the others would be pinned at the same place to another image, no pin is right.
                bool isAlone = judged.All(other => !SharesPlace(image, other.Image) || IsSameRepository(image.Reading, other.Image.Reading));
                if (FindingDiagnostic.Of(finding, image with { IsAmbiguous = !isAlone }, suppressions) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    static bool SharesPlace(DiscoveredImage one, DiscoveredImage other) =>
        other.Location == one.Location || (one.LastArgument is { } last && last == other.LastArgument);

    // A registry that is only known at run time is a mirror of the one that is known: the repository in it has the same tags.
    static bool IsSameRepository(ImageReading one, ImageReading other) =>
        one.Reference is { } reference && other.Reference is { } otherReference
            ? reference.Name == otherReference.Name
            : PathOf(one) is { } path && path == PathOf(other);

    static string? PathOf(ImageReading reading)
    {
        string text = reading.Written.Text;
        int slash = text.IndexOf('/');
        return slash < 0 || text.IndexOf(ImageText.Hole, slash) >= 0 ? null : text.Substring(slash);
    }
}
