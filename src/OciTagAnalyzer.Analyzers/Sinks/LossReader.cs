using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>
/// Reads the claims of a sink, and finds among them the tags and digests that were given and do not survive.
/// Where one is lost, that is told, and not that the image is left without it.
/// </summary>
sealed class LossReader(SinkFinder finder, ValueReader values)
{
    readonly ClaimReader claims = new(finder, values);

    /// <summary>Everything that <paramref name="hit"/> may ask for, with what was lost of it.</summary>
    public IEnumerable<ImageClaim> Read(SinkHit hit) => hit.Row.Shape switch
    {
        _ when finder.IsInBuildCallback(hit) => [],
        SinkShape.Tag or SinkShape.Digest => PartLostLater(hit) is { } lost ? [lost.Claim] : claims.Read(hit),
        SinkShape.Reference or SinkShape.Repository => ReadReference(hit),
        _ => claims.Read(hit),
    };

    IEnumerable<ImageClaim> ReadReference(SinkHit hit)
    {
        ImageClaim[] lost = [.. LostInText(hit)];
        if (lost.Length > 0)
        {
            return lost;
        }

        IEnumerable<ImageClaim> read = claims.Read(hit);
        if (hit.Call is not IInvocationOperation call || Companions.Named(hit.Row.Chain.Replace, call) is null)
        {
            return read;
        }

        var history = ObjectHistory.Of(hit);
        return LastGiven(hit, history) is { } given ? finder.Find(given).Any(part => PartLostLater(part)?.To == call) ? [] : read
            : finder.OwnImageOf(history.Maker) is { } own ? read.Select(claim => WithTagOfLibraryLost(claim, own, call))
            : read;
    }

    /// <summary>The later call that gives another image, and with it drops the tag or digest that <paramref name="part"/> gives; null where none does.</summary>
    public IInvocationOperation? DroppingImageOf(SinkHit part) =>
        PartLostLater(part) is { To: var call } && Companions.Named(part.Row.Chain.Replace, call) is not null ? call : null;

    // A tag or digest apart is lost to the first later call that gives another image and no pin with it, and a digest to a tag. A tag
    // that a digest takes the place of is not missed: the digest says which image runs.
    (ImageClaim Claim, IInvocationOperation To)? PartLostLater(SinkHit part)
    {
        SinkChain chain = part.Row.Chain;
        if (part.Row.Shape is not (SinkShape.Tag or SinkShape.Digest) || part.Row.Parameter is null ||
            Companions.Of(part with { Row = part.Row with { Chain = chain with { Replace = [] } } }) is null)
        {
            return null;
        }

        foreach (IInvocationOperation call in ObjectHistory.Of(part).After.OfType<IInvocationOperation>())
        {
            bool isTag = Companions.Named(chain.Tag, call) is not null;
            if (isTag || Companions.Named(chain.Digest, call) is not null)
            {
                return isTag && part.Row.Shape == SinkShape.Digest && Claim(part, $"'{call.TargetMethod.Name}' removes it") is { } removed ? (removed, call) : null;
            }

            if (Companions.Named(chain.Replace, call) is not null)
            {
                return finder.Find(call).Where(found => found.Row.Shape == SinkShape.Reference).SelectMany(claims.Read).FirstOrDefault(IsUnpinned) is { } image &&
                    Claim(part, WithoutPin(image, call)) is { } lost ? (lost with { Named = image.Value }, call) : null;
            }
        }

        return null;
    }

    // The call that gave what the image of this one would have, were it not given anew; null where none did.
    IInvocationOperation? LastGiven(SinkHit hit, ObjectHistory history) => history.Before.OfType<IInvocationOperation>().LastOrDefault(call =>
        Companions.Named(hit.Row.Chain.Tag, call) is not null ||
        Companions.Named(hit.Row.Chain.Digest, call) is not null ||
        finder.Find(call).Any(found => found.Row.Shape == SinkShape.Reference));

    ImageClaim? Claim(SinkHit part, string cause)
    {
        WrittenValue[] given = [.. claims.Given(part.Value)];
        if (given.Length == 0)
        {
            return null;
        }

        // Of several that it may be, what a message shows is the expression.
        WrittenValue value = given.Length == 1 ? AtUse(given[0], part) : WrittenValue.Of(ValuePiece.Hole(part.Value.Syntax.ToString()));
        bool isTag = part.Row.Shape == SinkShape.Tag;
        string text = value.ToImageText().Display;
        return new(part, value, isTag ? GivenApart.Tag : GivenApart.Digest)
        {
            Lost = isTag ? LostPart.Tag(text, cause, 0) : LostPart.Digest(text, cause, 0),
        };
    }

    IEnumerable<ImageClaim> LostInText(SinkHit hit)
    {
        if (Companions.Of(hit) is not { } companions)
        {
            yield break;
        }

        foreach (WrittenValue value in values.Read(hit.Value))
        {
            var reading = ImageReading.Of(value.ToImageText());
            if ((reading.Tag is not null || reading.HasDigest) && !ClaimReader.MeansNoImage(hit, value) && CauseOfLoss(hit, reading, companions) is { } cause)
            {
                string text = reading.Written.Text;
                int at = text.IndexOf('@') + 1;
                LostPart lost = reading.HasDigest
                    ? LostPart.Digest(text.Substring(at), cause.Text, at)
                    : LostPart.Tag(text.Substring(reading.Tag!.Value.Start, reading.Tag.Value.Length), cause.Text, reading.Tag.Value.Start);
                yield return new(hit, AtUse(value, hit), GivenApart.Nothing) { Lost = cause.Advice is { } advice ? lost with { Advice = advice } : lost };
            }
        }
    }

    LossCause? CauseOfLoss(SinkHit hit, ImageReading reading, Companions companions)
    {
        if (hit.Row.Shape == SinkShape.Repository)
        {
            return new("it is given as a part of the repository, in which the library looks for none");
        }

        if (hit.Row.TakesOnePin && IsKnownTag(Companions.Argument(hit.Call, hit.Row.Tag)))
        {
            return new($"'{hit.Row.Member}' throws an exception where '{hit.Row.Tag}' gives a tag as well") { Advice = "give one of the two" };
        }

        bool keepsOneOfBoth = hit.Row.Chain.Tag.Count > 0 && hit.Row.Chain.Digest.Count > 0;
        if (keepsOneOfBoth && companions.Tag is not null && reading.HasDigest && claims.Given(companions.Tag).Count > 0)
        {
            return new("the tag that is given apart removes it");
        }

        if (reading.HasDigest || reading.Tag is not { } tag)
        {
            return null;
        }

        // A later call that gives another tag is a choice; two tags in one place are a contradiction.
        bool isSamePlace = hit.Row.Parameter is null || (companions.Tag is not null && hit.Call.Syntax.Span.Contains(companions.Tag.Syntax.Span));
        return isSamePlace && companions.Tag is { } other && claims.Given(other) is [var apart] &&
            apart.ToImageText() is { HasHoles: false, Text: var given } && given.IndexOf(':') < 0 &&
            given != reading.Written.Text.Substring(tag.Start, tag.Length)
                ? new($"the tag that is given apart, '{Excerpt.Of(given)}', takes its place")
                : null;
    }

    bool IsKnownTag(IOperation? argument) => argument is not null && claims.Given(argument) is { Count: > 0 } tags && tags.All(tag => !tag.IsUnknown);

    static ImageClaim WithTagOfLibraryLost(ImageClaim claim, OwnImage own, IInvocationOperation call) => IsUnpinned(claim)
        ? claim with { Lost = LostPart.TagOfLibrary(own.Method, WithoutPin(claim, call), claim.Value.ToImageText().Text.Length - 1) }
        : claim;

    static bool IsUnpinned(ImageClaim claim) => claim.Apart == GivenApart.Nothing && ImageReading.Of(claim.Value.ToImageText()).HasNothingPinned;

    static string WithoutPin(ImageClaim image, IInvocationOperation call)
    {
        ImageReading reading = image.ToReading();
        string consequence = reading.Reference is { } known ? $"resolves to '{Excerpt.Of(known.NormalForm)}:latest'" : "gets the tag 'latest'";
        return $"'{call.TargetMethod.Name}' drops it, and '{reading.Display}' {consequence}";
    }

    // What came there through a name may survive elsewhere: it is lost here.
    static WrittenValue AtUse(WrittenValue value, SinkHit hit) =>
        !value.StandsIn(hit.Call.Syntax) && hit.Value.Syntax is ExpressionSyntax use ? value.In(use) : value;
}
