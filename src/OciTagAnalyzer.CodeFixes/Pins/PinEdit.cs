using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Creates the smallest edit that writes a pin in the slot of a finding.</summary>
static class PinEdit
{
    /// <summary>Returns the edit that writes <paramref name="tag"/> and <paramref name="digest"/>; null if the slot has no room for them.</summary>
    /// <param name="finding">The finding, whose properties contain the slot.</param>
    /// <param name="writtenTag">The existing tag; null without one.</param>
    /// <param name="tag">The tag to write; null to keep the existing one.</param>
    /// <param name="digest">The digest to write, with its algorithm; null for none.</param>
    public static TextEdit? Of(Diagnostic finding, string? writtenTag, string? tag, string? digest)
    {
        if (!TryGetRange(finding, out TextRange range))
        {
            return null;
        }

        finding.Properties.TryGetValue(DiagnosticProperties.PinSyntax, out string? syntax);
        string? text = syntax switch
        {
            nameof(PinSyntax.Text) when writtenTag is null => Suffix(tag, digest),
            nameof(PinSyntax.Text) => (tag ?? writtenTag) + (digest is null ? "" : "@" + digest),
            nameof(PinSyntax.TagText) when digest is null => tag,
            nameof(PinSyntax.Quotes) => "",
            nameof(PinSyntax.Concatenation) => $" + \"{Suffix(tag, digest)}\"",
            nameof(PinSyntax.Argument) => Arguments(finding, tag, digest),
            nameof(PinSyntax.Reference) => Property(finding, DiagnosticProperties.ReferenceBefore) + Suffix(tag ?? writtenTag, digest) +
                Property(finding, DiagnosticProperties.ReferenceAfter),
            _ => null,
        };

        if (text is null)
        {
            return null;
        }

        if (InQuotes(finding, range, text) is { } quoted)
        {
            return quoted;
        }

        // If the tag stays, the edit only inserts the digest.
        return writtenTag is not null && range.Length == writtenTag.Length && text.StartsWith(writtenTag + "@", StringComparison.Ordinal)
            ? new(new(range.End, 0), text.Substring(writtenTag.Length))
            : new(range, text);
    }

    /// <summary>Returns the edit that adds quotes to a YAML scalar that is no longer a string; null if it still is one.</summary>
    static TextEdit? InQuotes(Diagnostic finding, TextRange range, string text)
    {
        if (Property(finding, DiagnosticProperties.UntypedBefore) is not { } before || Property(finding, DiagnosticProperties.UntypedAfter) is not { } after ||
            YamlPlainText.IsString(before + text + after))
        {
            return null;
        }

        // In code, the document is in a literal of any form, and an apostrophe never needs an escape.
        string quote = finding.Location.IsInSource ? "'" : "\"";
        return Property(finding, DiagnosticProperties.PinSyntax) == nameof(PinSyntax.Quotes)
            ? new(range, quote + before + quote)
            : new(TextRange.FromBounds(range.Start - before.Length, range.End + after.Length), quote + before + text + after + quote);
    }

    static string Suffix(string? tag, string? digest) => (tag is null ? "" : ":" + tag) + (digest is null ? "" : "@" + digest);

    // Libraries with separate parameters keep only one of the two.
    static string? Arguments(Diagnostic finding, string? tag, string? digest) => (tag, digest) switch
    {
        (not null, null) when Property(finding, DiagnosticProperties.TagMember) is { } member => $", {member}: \"{tag}\"",
        (null, not null) when Property(finding, DiagnosticProperties.DigestMember) is { } member => $", {member}: \"{digest}\"",
        _ => null,
    };

    internal static bool TryGetRange(Diagnostic finding, out TextRange range)
    {
        range = default;
        if (!int.TryParse(Property(finding, DiagnosticProperties.TagStart), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start) ||
            !int.TryParse(Property(finding, DiagnosticProperties.TagLength), NumberStyles.Integer, CultureInfo.InvariantCulture, out int length))
        {
            return false;
        }

        range = new(finding.Location.SourceSpan.Start + start, length);
        return true;
    }

    static string? Property(Diagnostic finding, string name) => finding.Properties.TryGetValue(name, out string? value) ? value : null;
}
