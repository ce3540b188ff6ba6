using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>Where in the code an image that a sink gets is reported, and where its pin goes.</summary>
static class SinkImageSite
{
    /// <summary>The literal or composition that holds the code unit at <paramref name="decidedAt"/> of the image's value.</summary>
    public static SyntaxNode SiteOf(SinkImage image, int decidedAt) =>
        image.Value.Pieces.Count > 0 && image.Value.PieceAt(decidedAt).Piece.Site is { } site ? site : image.Match.Value.Syntax;

    /// <summary>The literal or composition that decides; its text alone where it is a literal.</summary>
    public static Location LocationOf(SinkImage image, int decidedAt)
    {
        SyntaxNode site = SiteOf(image, decidedAt);
        TextRange range = image.Value.Origin?.RangeIn(site) is { } part ? part
            : site is ExpressionSyntax expression ? Behind(image.Value, expression) : new(site.SpanStart, site.Span.Length);

        // Of an empty text there is nothing to underline but its quotes.
        return Location.Create(site.SyntaxTree, range.IsEmpty ? site.Span : new TextSpan(range.Start, range.Length));
    }

    /// <summary>True where the text at <paramref name="decidedAt"/> stands within the call that takes it, and did not come there through a name.</summary>
    public static bool StandsInCall(SinkImage image, int decidedAt) => image.Match.Call.Syntax.Encloses(SiteOf(image, decidedAt));

    /// <summary>Where a pin can be written for <paramref name="image"/>.</summary>
    public static PinSlots SlotsOf(SinkImage image, ImageReading reading)
    {
        bool isApart = image.Match.Row.Shape == SinkShape.Repository && image.Lost is null;
        return new()
        {
            Append = reading.HasNoPin && !isApart ? AtEnd(image) : null,
            Separate = reading.HasNoPin && isApart && StandsInCall(image, reading.ReportedAt) ? AsArguments(image.Match) : null,
            ReplaceTag = reading.Tag is { } tag ? At(image, tag) : null,
            ReplaceAll = reading.Pin is { } pin ? At(image, pin) : null,
        };
    }

    /// <summary>The last argument of the call that <paramref name="match"/> is in: tag and digest go behind it where they are given apart.</summary>
    public static ArgumentSyntax? LastArgumentOf(SinkMatch match) =>
        match.Value.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Arguments: [.., var last] } } ? last : null;

    // What goes before the reference in the same text is no part of it.
    static TextRange Behind(TextValue value, ExpressionSyntax site)
    {
        TextRange content = LiteralText.ContentOf(site);
        return value.Pieces is [{ Skipped: > 0, Token: { RawKind: not 0 } token } first, ..] && site.Encloses(token)
            ? TextRange.FromBounds(first.ToDocument(new(0, 0)).Start, content.End)
            : content;
    }

    static PinSlot? AtEnd(SinkImage image)
    {
        ValuePiece last = image.Value.Pieces[image.Value.Pieces.Count - 1];
        if (last.Site is not { } site || last.Token.ContainsDiagnostics)
        {
            return null;
        }

        if (last.Token.RawKind == 0 && image.Value.Origin is not null)
        {
            return Behind(last.Through);
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
    static PinSlot? Behind(SyntaxNode? part) => part switch
    {
        InterpolationSyntax => new(PinSyntax.Text, new(part.Span.End, 0)),
        MemberAccessExpressionSyntax or IdentifierNameSyntax => new(PinSyntax.Concatenation, new(part.Span.End, 0)),
        _ => null,
    };

    static PinSlot? At(SinkImage image, TextRange pin)
    {
        (ValuePiece piece, int start) = image.Value.PieceAt(pin.Start);
        if (piece.Token.RawKind == 0 || piece.Token.ContainsDiagnostics || pin.End > start + piece.Text!.Length)
        {
            return null;
        }

        TextRange range = piece.ToDocument(new(pin.Start - start, pin.Length));
        return new(image.Apart == GivenApart.Tag ? PinSyntax.TagText : PinSyntax.Text, range) { Untyped = image.IsTagUntyped ? range : null };
    }

    // Behind a tag or digest that is written and empty a second one would not compile.
    static PinSlot? AsArguments(SinkMatch match) =>
        match.Row.Parameter is not null && Companions.Of(match) is { Tag: null, Digest: null } && LastArgumentOf(match) is { } last
            ? new(PinSyntax.Argument, new(last.Span.End, 0)) { TagParameter = match.Row.Tag, DigestParameter = match.Row.Digest }
            : null;

    // Where nothing binds tighter than '+' around the expression.
    static bool CanBeConcatenated(ExpressionSyntax site) =>
        site is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or MemberAccessExpressionSyntax or IdentifierNameSyntax &&
        site.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
            or ReturnStatementSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };
}
