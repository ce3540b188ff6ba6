using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Where in the code a finding about a claim stands, and where its pin goes.</summary>
static class ClaimSite
{
    /// <summary>The literal or composition that holds the code unit at <paramref name="decidedAt"/> of the claim's value.</summary>
    public static SyntaxNode SiteOf(ImageClaim claim, int decidedAt) =>
        claim.Value.Pieces.Count > 0 && claim.Value.PieceAt(decidedAt).Piece.Site is { } site ? site : claim.Hit.Value.Syntax;

    /// <summary>The literal or composition that decides; its text alone where it is a literal.</summary>
    public static Location LocationOf(ImageClaim claim, int decidedAt)
    {
        SyntaxNode site = SiteOf(claim, decidedAt);
        TextRange range = claim.Value.Origin?.RangeIn(site) is { } part ? part
            : site is ExpressionSyntax expression ? Behind(claim.Value, expression) : new(site.SpanStart, site.Span.Length);

        // Of an empty text there is nothing to underline but its quotes.
        return Location.Create(site.SyntaxTree, range.IsEmpty ? site.Span : new TextSpan(range.Start, range.Length));
    }

    /// <summary>True where the deciding text stands within the call that takes it, and did not come there through a name.</summary>
    public static bool StandsInCall(ImageClaim claim, Finding finding) =>
        claim.Hit.Call.Syntax.Encloses(SiteOf(claim, finding.DecidedAt));

    /// <summary>Where a pin can be written for <paramref name="finding"/>; null where no edit is sure to be right.</summary>
    public static PinPlace? PinOf(ImageClaim claim, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        RuleIds.MissingTag or RuleIds.MissingDigest when reading.HasNothingPinned =>
            claim.Hit.Row.Shape != SinkShape.Repository ? PinAtEnd(claim)
            : StandsInCall(claim, finding) ? PinApart(claim.Hit)
            : null,
        RuleIds.LostTag when reading.HasNothingPinned => PinAtEnd(claim),
        RuleIds.FloatingTag or RuleIds.MissingDigest or RuleIds.ConflictingTags when reading.Tag is { } tag => PinAt(claim, tag),
        RuleIds.LockMismatch when reading.Pin is { } pin => PinAt(claim, pin),
        _ => null,
    };

    // What goes before the reference in the same text is no part of it.
    static TextRange Behind(WrittenValue value, ExpressionSyntax site)
    {
        TextRange content = LiteralText.ContentOf(site);
        return value.Pieces is [{ Skipped: > 0, Token: { RawKind: not 0 } token } first, ..] && site.Encloses(token)
            ? TextRange.FromBounds(first.ToDocument(new(0, 0)).Start, content.End)
            : content;
    }

    static PinPlace? PinAtEnd(ImageClaim claim)
    {
        ValuePiece last = claim.Value.Pieces[claim.Value.Pieces.Count - 1];
        if (last.Site is not { } site || last.Token.ContainsDiagnostics)
        {
            return null;
        }

        if (last.Token.RawKind == 0 && claim.Value.Origin is not null)
        {
            return PinBehind(last.Through);
        }

        int end = site is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? LiteralText.ContentOf(site).End : site.Span.End;
        if (last.Token.RawKind != 0)
        {
            end = last.ToDocument(new(last.Text!.Length, 0)).Start;
        }

        bool hasRoomInText = last.Token.RawKind != 0 || site is InterpolatedStringExpressionSyntax;
        return hasRoomInText ? new(PinSyntax.Text, new(end, 0))
            : CanBeConcatenated(site) ? new(PinSyntax.Concatenation, new(end, 0))
            : null;
    }

    // A reference that came into the middle of a longer text by a name goes on behind that name.
    static PinPlace? PinBehind(SyntaxNode? part) => part switch
    {
        InterpolationSyntax => new(PinSyntax.Text, new(part.Span.End, 0)),
        MemberAccessExpressionSyntax or IdentifierNameSyntax => new(PinSyntax.Concatenation, new(part.Span.End, 0)),
        _ => null,
    };

    static PinPlace? PinAt(ImageClaim claim, TextRange pin)
    {
        (ValuePiece piece, int start) = claim.Value.PieceAt(pin.Start);
        if (piece.Token.RawKind == 0 || piece.Token.ContainsDiagnostics || pin.End > start + piece.Text!.Length)
        {
            return null;
        }

        TextRange range = piece.ToDocument(new(pin.Start - start, pin.Length));
        return new(claim.Apart == GivenApart.Tag ? PinSyntax.TagText : PinSyntax.Text, range) { Untyped = claim.IsTagUntyped ? ("", "") : null };
    }

    // Behind a tag or digest that is written and empty a second one would not compile.
    static PinPlace? PinApart(SinkHit hit) =>
        hit.Row.Parameter is not null && Companions.Of(hit) is { Tag: null, Digest: null } &&
        hit.Value.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Arguments: [.., var last] } }
            ? new(PinSyntax.Argument, new(last.Span.End, 0), hit.Row.Tag, hit.Row.Digest, last.GetLocation())
            : null;

    // Where nothing binds tighter than '+' around the expression.
    static bool CanBeConcatenated(ExpressionSyntax site) =>
        site is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or MemberAccessExpressionSyntax or IdentifierNameSyntax &&
        site.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
            or ReturnStatementSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };
}
