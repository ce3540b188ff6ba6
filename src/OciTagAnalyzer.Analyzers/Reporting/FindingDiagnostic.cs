using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Creates the diagnostic for a finding.</summary>
static class FindingDiagnostic
{
    /// <summary>Returns the diagnostic for <paramref name="finding"/> about <paramref name="image"/>; null if its file suppresses it.</summary>
    public static Diagnostic? Of(Finding finding, DiscoveredImage image, Suppressions suppressions)
    {
        Location location = finding.Rule.IsAboutName ? image.NameLocation : image.Location;
        return Of(finding.Rule, finding.MessageArguments, image with { Location = location }, suppressions, finding.NewName);
    }

    /// <summary>Returns the diagnostic of <paramref name="rule"/> about <paramref name="image"/>; null if its file suppresses it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="arguments">The arguments of its message, without the evidence.</param>
    /// <param name="image">The image.</param>
    /// <param name="suppressions">The suppressions of the additional files.</param>
    /// <param name="newName">The name that the fix writes; null if it writes a pin.</param>
    public static Diagnostic? Of(Rule rule, IReadOnlyList<string> arguments, DiscoveredImage image, Suppressions suppressions, string? newName = null)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(rule);
        if (suppressions.SeverityOf(descriptor, image) is not { } severity)
        {
            return null;
        }

        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[DiagnosticProperties.IdentityImage] = image.Reading.Resolved;
        properties[DiagnosticProperties.IdentityContext] = FindingContext.Of(image);
        if (!image.IsAmbiguous && image.Reading.Reference is { } reference)
        {
            properties[DiagnosticProperties.Image] = reference.NormalForm;
        }

        if (rule.Id == MissingTag.Id && image.Image.Untagged == UntaggedMeaning.Latest)
        {
            properties[DiagnosticProperties.ImpliedTag] = "latest";
        }

        PinSlot? slot = image.IsAmbiguous || !image.CanBePinned ? null : rule.Remedy.SlotOf(image.Image);
        if (slot is { Syntax: PinSyntax.Name } && (newName is null || !IsNameAt(slot.Range, image)))
        {
            slot = null;
        }

        if (slot is not null)
        {
            Add(slot, image, properties);
            if (slot.Syntax == PinSyntax.Name)
            {
                properties[DiagnosticProperties.NewName] = newName;
            }
        }

        return Diagnostic.Create(
            descriptor,
            image.Location,
            severity,
            slot?.Syntax == PinSyntax.Argument && image.LastArgument is { } last ? [last] : image.Code,
            properties.ToImmutable(),
            [.. arguments, image.Image.Evidence]);
    }

    /// <summary>Returns the diagnostic for a finding about code instead of an image.</summary>
    public static Diagnostic InCode(Finding finding, Location location) =>
        Diagnostic.Create(Descriptors.Of(finding.Rule), location, [.. finding.MessageArguments, ""]);

    // Offsets are relative to the start of the diagnostic, so edits before it do not change them.
    static void Add(PinSlot slot, DiscoveredImage image, ImmutableDictionary<string, string?>.Builder properties)
    {
        int start = image.Location.SourceSpan.Start;
        properties[DiagnosticProperties.PinSyntax] = slot.Syntax.ToString();
        properties[DiagnosticProperties.TagStart] = (slot.Range.Start - start).ToString(CultureInfo.InvariantCulture);
        properties[DiagnosticProperties.TagLength] = slot.Range.Length.ToString(CultureInfo.InvariantCulture);
        if (slot.Untyped is { } scalar)
        {
            bool isQuoted = slot.Syntax == PinSyntax.Quotes;
            properties[DiagnosticProperties.UntypedBefore] = TextIn(image, isQuoted ? scalar : TextRange.FromBounds(scalar.Start, slot.Range.Start));
            properties[DiagnosticProperties.UntypedAfter] = isQuoted ? "" : TextIn(image, TextRange.FromBounds(slot.Range.End, scalar.End));
        }

        if (slot.Syntax == PinSyntax.Reference)
        {
            properties[DiagnosticProperties.ReferenceBefore] = slot.Before;
            properties[DiagnosticProperties.ReferenceAfter] = slot.After;
        }

        if (slot.TagParameter is { } tag)
        {
            properties[DiagnosticProperties.TagMember] = tag;
        }

        if (slot.DigestParameter is { } digest)
        {
            properties[DiagnosticProperties.DigestMember] = digest;
        }
    }

    // An escaped name, or one that another file declares, differs from the document's text. The text before a colon is a
    // remote, as in 'incus launch docker:nginx'.
    static bool IsNameAt(TextRange range, DiscoveredImage image) =>
        (image.File?.Text ?? image.Location.SourceTree?.GetText()) is { } text &&
        text.ToString(new(range.Start, range.Length)) == image.Reading.Name &&
        (range.Start == 0 || text[range.Start - 1] != ':');

    // In code, the tag is the whole scalar.
    static string TextIn(DiscoveredImage image, TextRange range) => image.File?.TextAt(range) ?? "";
}
