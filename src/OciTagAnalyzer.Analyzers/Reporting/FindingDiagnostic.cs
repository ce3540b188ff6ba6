using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Turns a finding into what the compiler reports.</summary>
static class FindingDiagnostic
{
    /// <summary>The diagnostic for <paramref name="finding"/> at <paramref name="location"/>.</summary>
    /// <param name="finding">What is wrong.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="asked">The reference, where it is wholly known.</param>
    /// <param name="pin">Where a fix can write; null where none can.</param>
    /// <param name="others">What else is to be seen of it.</param>
    public static Diagnostic Create(Finding finding, Location location, ImageReference? asked, PinPlace? pin, IEnumerable<Location>? others = null)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (asked is not null)
        {
            properties[DiagnosticProperties.Image] = asked.NormalForm;
        }

        pin?.AddTo(properties, location.SourceSpan.Start);
        return Diagnostic.Create(
            Descriptors.OfReferenceRule(finding.RuleId),
            location,
            pin?.After is { } after ? [after] : others ?? [],
            properties.ToImmutable(),
            [.. finding.MessageArguments]);
    }
}
