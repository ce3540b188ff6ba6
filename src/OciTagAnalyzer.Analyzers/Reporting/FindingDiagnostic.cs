using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Turns a finding into what the compiler reports.</summary>
static class FindingDiagnostic
{
    /// <summary>Reports <paramref name="finding"/> about <paramref name="use"/> where it stands, in the way that its file asks for.</summary>
    public static void Report(Finding finding, ImageUse use, Action<Diagnostic> report) =>
        Report(finding, use, use.Location, use.Reading.Reference, use.PinOf(finding), others: null, report);

    /// <summary>Reports <paramref name="finding"/> about <paramref name="use"/> in the way that its file asks for; the rest as for <see cref="Create"/>.</summary>
    public static void Report(
        Finding finding, ImageUse use, Location location, ImageReference? asked, PinPlace? pin, IEnumerable<Location>? others, Action<Diagnostic> report)
    {
        DiagnosticDescriptor rule = Descriptors.OfReferenceRule(finding.RuleId);
        if ((use.Remarks is { } remarks ? remarks.SeverityAt(location.SourceSpan.Start, rule) : rule.DefaultSeverity) is { } severity)
        {
            report(Create(finding, location, asked, pin, others, severity, use.Evidence));
        }
    }

    /// <summary>The diagnostic for <paramref name="finding"/> at <paramref name="location"/>.</summary>
    /// <param name="finding">What is wrong.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="asked">The reference, where it is wholly known.</param>
    /// <param name="pin">Where a fix can write; null where none can.</param>
    /// <param name="others">What else is to be seen of it.</param>
    /// <param name="severity">How grave it is, where that is not for the rule to say.</param>
    /// <param name="evidence">What the message adds of how the code comes by the image; nothing where it stands there.</param>
    public static Diagnostic Create(
        Finding finding, Location location, ImageReference? asked, PinPlace? pin, IEnumerable<Location>? others = null, DiagnosticSeverity? severity = null, string evidence = "")
    {
        DiagnosticDescriptor rule = Descriptors.OfReferenceRule(finding.RuleId);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (asked is not null)
        {
            properties[DiagnosticProperties.Image] = asked.NormalForm;
        }

        pin?.AddTo(properties, location.SourceSpan.Start);
        return Diagnostic.Create(
            rule,
            location,
            severity ?? rule.DefaultSeverity,
            pin?.After is { } after ? [after] : others ?? [],
            properties.ToImmutable(),
            [.. finding.MessageArguments, evidence]);
    }
}
