using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The location in code at which an image is reported, and the slots for its pin.</summary>
static class SinkImageSite
{
    /// <summary>Returns the literal or composition that contains the code unit at <paramref name="decidedAt"/> of the image's value.</summary>
    public static SyntaxNode SiteOf(SinkImage image, int decidedAt) =>
        image.Value.Pieces.Count > 0 && image.Value.PieceAt(decidedAt).Piece.Site is { } site ? site : image.Match.Value.Syntax;

    /// <summary>Returns the location of that literal or composition; for a literal, of its text without quotes.</summary>
    public static Location LocationOf(SinkImage image, int decidedAt)
    {
        SyntaxNode site = SiteOf(image, decidedAt);
        if (image.Match.Implicit is not null && site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } })
        {
            return method.GetLocation();
        }

        TextRange range = image.Value.Origin?.RangeIn(site) is { } part ? part
            : site is ExpressionSyntax expression ? Behind(image.Value, expression) : new(site.SpanStart, site.Span.Length);

        // An empty text has only its quotes to underline.
        return Location.Create(site.SyntaxTree, range.IsEmpty ? site.Span : new TextSpan(range.Start, range.Length));
    }

    /// <summary>Returns the location of the image's name.</summary>
    public static Location NameLocationOf(SinkImage image) =>
        LocationOf(Named(image), Math.Max(0, Math.Min(image.HiddenLength, Named(image).Value.ToImageText().Text.Length - 1)));

    // With a named tag, the value contains only the tag.
    static SinkImage Named(SinkImage image) => image.Named is { } name ? image with { Value = name } : image;

    /// <summary>True if the text at <paramref name="decidedAt"/> is within the call that takes it, not in other code.</summary>
    public static bool IsInCall(SinkImage image, int decidedAt) => image.Match.Call.Syntax.Encloses(SiteOf(image, decidedAt));

    /// <summary>Returns the slots for a pin of <paramref name="image"/>.</summary>
    public static PinSlots SlotsOf(SinkImage image, ImageReading reading)
    {
        if (image.Match.Implicit is { } library)
        {
            PinSlot? passed = reading.Name is { } name ? PassedTo(image.Match, library, "\"" + name.Substring(image.HiddenLength)) : null;
            return new() { Append = passed, ReplaceTag = passed, ReplaceAll = passed };
        }

        bool isApart = image.Match.Row.Shape == SinkShape.Repository && image.Lost is null;
        return new()
        {
            Append = reading.HasNoPin && !isApart ? AtEnd(image) : null,
            Separate = reading.HasNoPin && isApart && IsInCall(image, reading.ReportedAt) ? AsArguments(image.Match) : null,
            ReplaceTag = reading.Tag is { } tag ? At(image, tag) : null,
            ReplaceAll = reading.Pin is { } pin ? At(image, pin) : null,
            Name = reading.Name is { Length: var length } && At(Named(image), new(0, length)) is { } slot ? slot with { Syntax = PinSyntax.Name } : null,
        };
    }

    /// <summary>Returns the last argument of the call of <paramref name="match"/>; separate tags and digests are written after it.</summary>
    public static ArgumentSyntax? LastArgumentOf(SinkMatch match) =>
        match.Value.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Arguments: [.., var last] } } ? last : null;

    // The text before the reference in the same literal does not belong to it.
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

    // If a name inserts the reference into a longer text, the pin is written after that name.
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
        return new(image.Apart == SeparatePart.Tag ? PinSyntax.TagText : PinSyntax.Text, range) { Untyped = image.IsTagUntyped ? range : null };
    }

    // A second argument for an existing but empty tag or digest would not compile.
    static PinSlot? AsArguments(SinkMatch match) =>
        match.Row.Parameter is not null && Companions.Of(match) is { Tag: null, Digest: null } && LastArgumentOf(match) is { } last
            ? new(PinSyntax.Argument, new(last.Span.End, 0)) { TagParameter = match.Row.Tag, DigestParameter = match.Row.Digest }
            : null;

    // A pin of the library's image is passed to the constructor, or set by a call behind it.
    static PinSlot? PassedTo(SinkMatch match, ImplicitImage library, string start) => match.Call.Syntax switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { ContainsDiagnostics: false } list } when library.HasConstructor =>
            new(PinSyntax.Reference, new(list.OpenParenToken.Span.End, 0)) { Before = start, After = "\"" },
        ObjectCreationExpressionSyntax { ContainsDiagnostics: false } creation when library.Method is { } method =>
            new(PinSyntax.Reference, new(creation.Span.End, 0)) { Before = $".{method}({start}", After = "\")" },
        _ => null,
    };

    // True if no operator around the expression binds tighter than '+'.
    static bool CanBeConcatenated(ExpressionSyntax site) =>
        site is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or MemberAccessExpressionSyntax or IdentifierNameSyntax &&
        site.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
            or ReturnStatementSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };
}
