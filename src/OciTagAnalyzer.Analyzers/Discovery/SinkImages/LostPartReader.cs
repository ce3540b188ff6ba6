using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>
/// Reads the images that a sink gets, and finds the tags and digests that were given and do not survive.
/// Where one is lost, that is judged, and not that the image is left without it.
/// </summary>
sealed class LostPartReader(SinkImageContext context, ValueEvaluator values)
{
    readonly SinkFinder finder = context.Sinks;
    readonly SinkImageReader reader = new(context, values);

    /// <summary>Every image that <paramref name="match"/> may get, with what was lost of it.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match) => match.Row.Shape switch
    {
        _ when context.IsInBuildCallback(match) => [],
        SinkShape.Tag or SinkShape.Digest => PartLostLater(match) is { } lost ? [lost.Image, .. Unjudged(reader.Read(match))] : reader.Read(match),
        SinkShape.Reference or SinkShape.Repository => ReadReference(match),
        _ => reader.Read(match),
    };

    IEnumerable<SinkImage> ReadReference(SinkMatch match)
    {
        SinkImage[] lost = [.. LostInText(match)];
        if (lost.Length > 0)
        {
            return [.. lost, .. Unjudged(reader.Read(match))];
        }

        IEnumerable<SinkImage> read = reader.Read(match);
        if (match.Call is not IInvocationOperation call || Companions.Named(match.Row.Chain.Replace, call) is null)
        {
            return read;
        }

        var history = ObjectHistory.Of(match);
        return LastGiven(match, history) is { } given ? finder.Find(given).Any(part => PartLostLater(part)?.To == call) ? Unjudged(read) : read
            : finder.OwnImageOf(history.Creator) is { } own ? read.Select(image => WithTagOfLibraryLost(image, own, call))
            : read;
    }

    // The image is in use all the same.
    static IEnumerable<SinkImage> Unjudged(IEnumerable<SinkImage> images) => images.Select(image => image with { IsJudged = false });

    /// <summary>
    /// The later call that gives another image, and with it drops the tag or digest that <paramref name="part"/> gives; null where none does.
    /// </summary>
    public IInvocationOperation? DroppingImageOf(SinkMatch part) =>
        PartLostLater(part) is { To: var call } && Companions.Named(part.Row.Chain.Replace, call) is not null ? call : null;

    // A tag or digest apart is lost to the first later call that gives another image and no pin with it, and a digest to a tag. A tag
    // that a digest takes the place of is not missed: the digest says which image runs.
    (SinkImage Image, IInvocationOperation To)? PartLostLater(SinkMatch part)
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
                return isTag && part.Row.Shape == SinkShape.Digest && LostPartOf(part, $"'{call.TargetMethod.Name}' removes it") is { } removed
                    ? (removed, call)
                    : null;
            }

            if (Companions.Named(chain.Replace, call) is not null)
            {
                return finder.Find(call).Where(found => found.Row.Shape == SinkShape.Reference).SelectMany(reader.Read).FirstOrDefault(IsUnpinned) is { } image &&
                    LostPartOf(part, WithoutPin(image, call)) is { } lost ? (lost with { Named = image.Value }, call) : null;
            }
        }

        return null;
    }

    // The call that gave what the image of this one would have, were it not given again; null where none did.
    IInvocationOperation? LastGiven(SinkMatch match, ObjectHistory history) => history.Before.OfType<IInvocationOperation>().LastOrDefault(call =>
        Companions.Named(match.Row.Chain.Tag, call) is not null ||
        Companions.Named(match.Row.Chain.Digest, call) is not null ||
        finder.Find(call).Any(found => found.Row.Shape == SinkShape.Reference));

    SinkImage? LostPartOf(SinkMatch part, string cause)
    {
        TextValue[] given = [.. reader.Given(part.Value)];
        if (given.Length == 0)
        {
            return null;
        }

        // Of several that it may be, what a message shows is the expression.
        TextValue value = given.Length == 1 ? AtUse(given[0], part) : TextValue.Of(ValuePiece.Hole(part.Value.Syntax.ToString()));
        bool isTag = part.Row.Shape == SinkShape.Tag;
        string text = value.ToImageText().Display;
        return new(part, value, isTag ? GivenApart.Tag : GivenApart.Digest)
        {
            IsUsed = false,
            Lost = isTag ? LostPart.Tag(text, cause, 0) : LostPart.Digest(text, cause, 0),
        };
    }

    IEnumerable<SinkImage> LostInText(SinkMatch match)
    {
        if (Companions.Of(match) is not { } companions)
        {
            yield break;
        }

        foreach (TextValue value in values.Evaluate(match.Value))
        {
            var reading = ImageReading.Of(value.ToImageText());
            if ((reading.Tag is not null || reading.HasDigest) && !SinkImageReader.MeansNoImage(match, value) && CauseOfLoss(match, reading, companions) is { } cause)
            {
                string text = reading.Written.Text;
                int at = text.IndexOf('@') + 1;
                LostPart lost = reading.HasDigest
                    ? LostPart.Digest(text.Substring(at), cause.Text, at)
                    : LostPart.Tag(text.Substring(reading.Tag!.Value.Start, reading.Tag.Value.Length), cause.Text, reading.Tag.Value.Start);
                yield return new(match, AtUse(value, match), GivenApart.Nothing)
                {
                    IsUsed = false,
                    Lost = cause.Advice is { } advice ? lost with { Advice = advice } : lost,
                };
            }
        }
    }

    LostPartCause? CauseOfLoss(SinkMatch match, ImageReading reading, Companions companions)
    {
        if (match.Row.Shape == SinkShape.Repository)
        {
            return new("it is given as a part of the repository, in which the library looks for none");
        }

        if (match.Row.TakesOnePin && IsKnownTag(Companions.Argument(match.Call, match.Row.Tag)))
        {
            return new($"'{match.Row.Member}' throws an exception where '{match.Row.Tag}' gives a tag as well") { Advice = "give one of the two" };
        }

        bool keepsOneOfBoth = match.Row.Chain.Tag.Count > 0 && match.Row.Chain.Digest.Count > 0;
        if (keepsOneOfBoth && companions.Tag is not null && reading.HasDigest && reader.Given(companions.Tag).Count > 0)
        {
            return new("the tag that is given apart removes it");
        }

        if (reading.HasDigest || reading.Tag is not { } tag)
        {
            return null;
        }

        // A later call that gives another tag is a choice; two tags in one place are a contradiction.
        bool isSamePlace = match.Row.Parameter is null || (companions.Tag is not null && match.Call.Syntax.Span.Contains(companions.Tag.Syntax.Span));
        return isSamePlace && companions.Tag is { } other && reader.Given(other) is [var apart] &&
            apart.ToImageText() is { HasHoles: false, Text: var given } && given.IndexOf(':') < 0 &&
            given != reading.Written.Text.Substring(tag.Start, tag.Length)
                ? new($"the tag that is given apart, '{Excerpt.Of(given)}', takes its place")
                : null;
    }

    bool IsKnownTag(IOperation? argument) => argument is not null && reader.Given(argument) is { Count: > 0 } tags && tags.All(tag => !tag.IsUnknown);

    static SinkImage WithTagOfLibraryLost(SinkImage image, OwnImage own, IInvocationOperation call) => IsUnpinned(image)
        ? image with { Lost = LostPart.LibraryTag(own.Method, WithoutPin(image, call), image.Value.ToImageText().Text.Length - 1) }
        : image;

    static bool IsUnpinned(SinkImage image) => image.Apart == GivenApart.Nothing && ImageReading.Of(image.Value.ToImageText()).HasNoPin;

    static string WithoutPin(SinkImage image, IInvocationOperation call)
    {
        ImageReading reading = image.ToReading();
        string consequence = reading.Reference is { } known ? $"resolves to '{Excerpt.Of(known.NormalForm)}:latest'" : "gets the tag 'latest'";
        return $"'{call.TargetMethod.Name}' drops it, and '{reading.Display}' {consequence}";
    }

    // What came there through a name may survive elsewhere: it is lost here.
    static TextValue AtUse(TextValue value, SinkMatch match) =>
        !value.IsWrittenIn(match.Call.Syntax) && match.Value.Syntax is ExpressionSyntax use ? value.In(use) : value;
}
