using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Writes a pin at the place that a finding names: the smallest edit, every other character stays.</summary>
static class PinEdit
{
    /// <summary>The edit that writes <paramref name="tag"/> and <paramref name="digest"/>; null where there is no room for them.</summary>
    /// <param name="finding">The finding, with the properties that say where.</param>
    /// <param name="writtenTag">The tag that stands there now; null where none does.</param>
    /// <param name="tag">The tag to write; null to leave what is written.</param>
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

        // A tag that stays is no part of the edit, unless a digest goes with it.
        return writtenTag is not null && range.Length == writtenTag.Length && text.StartsWith(writtenTag + "@", StringComparison.Ordinal)
            ? new(new(range.End, 0), text.Substring(writtenTag.Length))
            : new(range, text);
    }

    /// <summary>The edit that puts a YAML scalar in quotes, where it would not be a string any more; null where it would.</summary>
    static TextEdit? InQuotes(Diagnostic finding, TextRange range, string text)
    {
        if (Property(finding, DiagnosticProperties.UntypedBefore) is not { } before || Property(finding, DiagnosticProperties.UntypedAfter) is not { } after ||
            YamlPlainText.IsString(before + text + after))
        {
            return null;
        }

        // In code, a document may stand in a literal of any form: an apostrophe needs an escape in none.
        string quote = finding.Location.IsInSource ? "'" : "\"";
        return Property(finding, DiagnosticProperties.PinSyntax) == nameof(PinSyntax.Quotes)
            ? new(range, quote + before + quote)
            : new(TextRange.FromBounds(range.Start - before.Length, range.End + after.Length), quote + before + text + after + quote);
    }

    static string Suffix(string? tag, string? digest) => (tag is null ? "" : ":" + tag) + (digest is null ? "" : "@" + digest);

    // Libraries that take them apart keep one of the two.
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
