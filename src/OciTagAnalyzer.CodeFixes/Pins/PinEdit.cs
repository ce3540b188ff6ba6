using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Creates the smallest edit that writes a pin in a slot.</summary>
static class PinEdit
{
    /// <summary>Returns the edit that writes <paramref name="tag"/> and <paramref name="digest"/>; null if the slot has no room for them.</summary>
    /// <param name="finding">The finding, whose properties contain the slot.</param>
    /// <param name="writtenTag">The existing tag; null without one.</param>
    /// <param name="tag">The tag to write; null to keep the existing one.</param>
    /// <param name="digest">The digest to write, with its algorithm; null for none.</param>
    public static TextEdit? Of(Diagnostic finding, string? writtenTag, string? tag, string? digest) =>
        EditableSlot.Of(finding) is { } slot ? Of(slot, writtenTag, tag, digest) : null;

    /// <summary>Returns the edit that writes <paramref name="tag"/> and <paramref name="digest"/>; null if the slot has no room for them.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="writtenTag">The existing tag; null without one.</param>
    /// <param name="tag">The tag to write; null to keep the existing one.</param>
    /// <param name="digest">The digest to write, with its algorithm; null for none.</param>
    public static TextEdit? Of(EditableSlot slot, string? writtenTag, string? tag, string? digest)
    {
        TextRange range = slot.Range;
        string? text = slot.Syntax switch
        {
            PinSyntax.Text when writtenTag is null => Suffix(tag, digest),
            PinSyntax.Text => (tag ?? writtenTag) + (digest is null ? "" : "@" + digest),
            PinSyntax.TagText when digest is null => tag,
            PinSyntax.Quotes => "",
            PinSyntax.Concatenation => $" + \"{Suffix(tag, digest)}\"",
            PinSyntax.Argument => Arguments(slot, tag, digest),
            PinSyntax.Reference => slot.Before + Suffix(tag ?? writtenTag, digest) + slot.After,
            _ => null,
        };

        if (text is null)
        {
            return null;
        }

        if (InQuotes(slot, text) is { } quoted)
        {
            return quoted;
        }

        // If the tag stays, the edit only inserts the digest.
        return writtenTag is not null && range.Length == writtenTag.Length && text.StartsWith(writtenTag + "@", StringComparison.Ordinal)
            ? new(new(range.End, 0), text.Substring(writtenTag.Length))
            : new(range, text);
    }

    /// <summary>Returns the edit that adds quotes to a YAML scalar that is no longer a string; null if it still is one.</summary>
    static TextEdit? InQuotes(EditableSlot slot, string text)
    {
        if (slot is not { UntypedBefore: { } before, UntypedAfter: { } after, Range: var range } || YamlPlainText.IsString(before + text + after))
        {
            return null;
        }

        // In code, the document is in a literal of any form, and an apostrophe never needs an escape.
        string quote = slot.IsInCode ? "'" : "\"";
        return slot.Syntax == PinSyntax.Quotes
            ? new(range, quote + before + quote)
            : new(TextRange.FromBounds(range.Start - before.Length, range.End + after.Length), quote + before + text + after + quote);
    }

    static string Suffix(string? tag, string? digest) => (tag is null ? "" : ":" + tag) + (digest is null ? "" : "@" + digest);

    // Libraries with separate parameters keep only one of the two.
    static string? Arguments(EditableSlot slot, string? tag, string? digest) => (tag, digest) switch
    {
        (not null, null) when slot.TagMember is { } member => $", {member}: \"{tag}\"",
        (null, not null) when slot.DigestMember is { } member => $", {member}: \"{digest}\"",
        _ => null,
    };
}
