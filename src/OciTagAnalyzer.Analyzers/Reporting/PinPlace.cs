using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Where and how the pin of a finding can be written.</summary>
/// <param name="Syntax">One of <see cref="PinSyntax"/>.</param>
/// <param name="Tag">Where the tag stands in the document, without its colon; where none stands, the empty range where it would.</param>
/// <param name="TagMember">What takes a tag that is written apart.</param>
/// <param name="DigestMember">What takes a digest that is written apart.</param>
/// <param name="After">What a tag or digest apart is written behind.</param>
sealed record PinPlace(string Syntax, TextRange Tag, string? TagMember = null, string? DigestMember = null, Location? After = null)
{
    /// <summary>What stands before and behind the tag in a YAML scalar without quotes; null where the text is a string whatever is written into it.</summary>
    public (string Before, string After)? Untyped { get; init; }

    /// <summary>The properties that hand this place to the fix, relative to the finding's start.</summary>
    public void AddTo(ImmutableDictionary<string, string?>.Builder properties, int findingStart)
    {
        properties[DiagnosticProperties.PinSyntax] = Syntax;
        properties[DiagnosticProperties.TagStart] = (Tag.Start - findingStart).ToString(CultureInfo.InvariantCulture);
        properties[DiagnosticProperties.TagLength] = Tag.Length.ToString(CultureInfo.InvariantCulture);
        if (Untyped is var (before, after))
        {
            properties[DiagnosticProperties.UntypedBefore] = before;
            properties[DiagnosticProperties.UntypedAfter] = after;
        }

        if (TagMember is not null)
        {
            properties[DiagnosticProperties.TagMember] = TagMember;
        }

        if (DigestMember is not null)
        {
            properties[DiagnosticProperties.DigestMember] = DigestMember;
        }
    }
}
