using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Checks the images in the code of a compilation and reports each location once, even if it reaches several sinks.</summary>
sealed class ImageReporter(AnalyzerOptions options)
{
    readonly ReportedPlaces reported = new();
    readonly Suppressions suppressions = new(options);

    /// <summary>Reports findings within the call of <paramref name="group"/> and defers those at other code, from which the value comes.</summary>
    public void Report(ImageGroup group, Action<Diagnostic> report, DeferredReports deferred)
    {
        if (group.Images.Count == 0)
        {
            return;
        }

        // Only one value of a location is reported. A completely known value goes first, because it can be pinned.
        foreach (Diagnostic diagnostic in Check(group.Images.OrderBy(image => image.Reading.Written.HasHoles)))
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

    /// <summary>Defers the findings for images that reach their sinks through forwarding members.</summary>
    public void Defer(IEnumerable<DiscoveredImage> forwarded, DeferredReports deferred)
    {
        foreach (IGrouping<Location, DiscoveredImage> place in forwarded.GroupBy(image => image.Location))
        {
            foreach (Diagnostic diagnostic in Check(place))
            {
                deferred.Add(diagnostic);
            }
        }
    }

    /// <summary>Reports the deferred diagnostics.</summary>
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

    IEnumerable<Diagnostic> Check(IEnumerable<DiscoveredImage> together)
    {
        (DiscoveredImage Image, IReadOnlyList<Finding> Findings)[] withFindings =
        [
            .. together.Where(image => image.IsChecked).Select(image => (image, image.Check())).Where(pair => pair.Item2.Count > 0),
        ];
        foreach ((DiscoveredImage image, IReadOnlyList<Finding> findings) in withFindings)
        {
            foreach (Finding finding in findings)
            {
                // If another image has its pin at the same location, no pin is right for both.
                bool isAlone = withFindings.All(other => !SharesPlace(image, other.Image) || IsSameRepository(image.Reading, other.Image.Reading));
                if (FindingDiagnostic.Of(finding, image with { IsAmbiguous = !isAlone }, suppressions) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    static bool SharesPlace(DiscoveredImage one, DiscoveredImage other) =>
        other.Location == one.Location || (one.LastArgument is { } last && last == other.LastArgument);

    // An unknown registry counts as a mirror of the known one, which has the same repositories and tags.
    static bool IsSameRepository(ImageReading one, ImageReading other) =>
        one.Reference is { } reference && other.Reference is { } otherReference
            ? reference.Name == otherReference.Name
            : one.Resolved == other.Resolved || (PathOf(one) is { } path && path == PathOf(other));

    static string? PathOf(ImageReading reading)
    {
        string text = reading.Written.Text;
        int slash = text.IndexOf('/');
        return slash < 0 || text.IndexOf(ImageText.Hole, slash) >= 0 ? null : text.Substring(slash);
    }
}
