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
/// Reads the images that reach a sink, and finds lost tags and digests.
/// If one is lost, it is checked instead of the image without it.
/// </summary>
sealed class LostPartReader
{
    readonly SinkImageContext context;
    readonly ValueEvaluator values;
    readonly ObjectHistories histories;
    readonly SinkImageReader reader;
    readonly SinkFinder finder;

    /// <summary>Creates a reader that evaluates with <paramref name="values"/>.</summary>
    public LostPartReader(SinkImageContext context, ValueEvaluator values)
    {
        this.context = context;
        this.values = values;
        finder = context.Sinks;
        histories = new();
        reader = new(context, values, histories);
    }

    /// <summary>Returns every image that may reach <paramref name="match"/>, with its lost parts.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match) => match.Row.Shape switch
    {
        _ when context.IsInBuildCallback(match) => [],
        SinkShape.Tag or SinkShape.Digest => PartLostLater(match) is { } lost ? [lost.Image, .. Unchecked(reader.Read(match))] : reader.Read(match),
        SinkShape.Reference or SinkShape.Repository => ReadReference(match),
        _ => reader.Read(match),
    };

    IEnumerable<SinkImage> ReadReference(SinkMatch match)
    {
        SinkImage[] lost = [.. LostInText(match), .. TextLostLater(match).Images];
        if (lost.Length > 0)
        {
            return [.. lost, .. Unchecked(reader.Read(match))];
        }

        IEnumerable<SinkImage> read = reader.Read(match);
        if (match.Call is not IInvocationOperation call || Companions.Named(match.Row.Chain.Replace, call) is null)
        {
            return read;
        }

        ObjectHistory history = histories.Of(match);
        return LastGiven(match, history) is { } given ? finder.Find(given).Any(part => IsLostAt(call, part)) ? Unchecked(read) : read
            : finder.OwnImageOf(history.Creator) is { } own ? read.Select(image => WithTagOfLibraryLost(image, own, call))
            : read;
    }

    // The image is used nevertheless.
    static IEnumerable<SinkImage> Unchecked(IEnumerable<SinkImage> images) => images.Select(image => image with { IsChecked = false });

    /// <summary>
    /// Returns the later call that sets another image and so drops the tag or digest of <paramref name="part"/>, or null.
    /// </summary>
    public IInvocationOperation? DroppingImageOf(SinkMatch part) =>
        PartLostLater(part) is { To: IInvocationOperation call } && Companions.Named(part.Row.Chain.Replace, call) is not null ? call : null;

    bool IsLostAt(IInvocationOperation call, SinkMatch part) => PartLostLater(part)?.To == call || TextLostLater(part).To == call;

    // The first later call that sets another image without a pin drops a separate tag or digest; a later tag drops a digest. A tag that a
    // digest replaces is not lost: the digest decides which image runs.
    (SinkImage Image, IOperation To)? PartLostLater(SinkMatch part)
    {
        SinkChain chain = part.Row.Chain;
        if (part.Row.Shape is not (SinkShape.Tag or SinkShape.Digest) || part.Row.Parameter is null || IsUnused(part))
        {
            return part.Row is { Parameter: null, Shape: SinkShape.Digest } ? DigestLostToProperty(part) : null;
        }

        ObjectHistory history = histories.Of(part);
        foreach (IInvocationOperation call in history.After.OfType<IInvocationOperation>())
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
                return UnpinnedAt(call) is { } image && LostPartOf(part, WithoutPin(image, call)) is { } lost
                    ? (lost with { Named = image.Value }, call)
                    : null;
            }
        }

        return CauseInOtherMethod.Of(part, history, part.Row.Shape == SinkShape.Digest, tag: null) is { } cause && LostPartOf(part, cause) is { } dropped
            ? (dropped, part.Call)
            : null;
    }

    // The image is built, or all tags are requested.
    static bool IsUnused(SinkMatch part) => Companions.Of(part with { Row = part.Row with { Chain = part.Row.Chain with { Replace = [] } } }) is null;

    SinkImage? UnpinnedAt(IInvocationOperation call) => finder.Find(call)
        .Where(found => found.Row.Shape == SinkShape.Reference)
        .SelectMany(reader.Read)
        .FirstOrDefault(IsUnpinned);

    // Aspire's annotation keeps one of the two: the tag, if it is set last, removes the digest.
    (SinkImage Image, IOperation To)? DigestLostToProperty(SinkMatch part) =>
        finder.CompletedBy(part.Row).FirstOrDefault(row => row.KeepsOnePin && row.Digest == part.Row.Member) is { Tag: { } tag } image &&
        MemberAssignment.ValueIn(ObjectHistory.Of(part with { Row = image }).After, tag) is { Parent: { } assignment } &&
        LostPartOf(part, $"'{tag}' removes it") is { } lost
            ? (lost, assignment)
            : null;

    // The first later call that sets another image without a pin drops the tag or digest in the text.
    (IReadOnlyList<SinkImage> Images, IOperation? To) TextLostLater(SinkMatch match)
    {
        SinkChain chain = match.Row.Chain;
        if (match.Row is not { Shape: SinkShape.Reference, Parameter: not null, KeepsOnePin: true } || IsUnused(match) ||
            Companions.Argument(match.Call, match.Row.Tag) is not null)
        {
            return ([], null);
        }

        ObjectHistory history = histories.Of(match);
        IInvocationOperation? next = history.After.OfType<IInvocationOperation>().FirstOrDefault(call =>
            Companions.Named(chain.Tag, call) is not null || Companions.Named(chain.Digest, call) is not null ||
            Companions.Named(chain.Replace, call) is not null);
        SinkImage[] lost =
        [
            .. from value in values.Evaluate(match.Value)
               let reading = value.ToReading()
               where (reading.Tag is not null || reading.HasDigest) && !SinkImageReader.MeansNoImage(match, value)
               let cause = next is null ? CauseInOtherMethod.Of(match, history, reading.HasDigest, TagToKeep(reading))
                   : Companions.Named(chain.Replace, next) is not null && UnpinnedAt(next) is { } image ? WithoutPin(image, next)
                   : null
               where cause is not null
               select LostText(match, value, reading, new(cause)),
        ];
        return (lost, lost.Length > 0 ? next : null);
    }

    static string? TagToKeep(ImageReading reading) =>
        reading.Tag is { } tag && reading.Written.Text.Substring(tag.Start, tag.Length) is var text && text != Latest ? text : null;

    // The last earlier call that sets an image, a tag or a digest, or null.
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

        // If there are several values, the message contains the expression.
        TextValue value = given.Length == 1 ? AtUse(given[0], part) : TextValue.Of(ValuePiece.Hole(part.Value.Syntax.ToString()));
        bool isTag = part.Row.Shape == SinkShape.Tag;
        string text = value.ToImageText().Display;
        return new(part, value, isTag ? SeparatePart.Tag : SeparatePart.Digest)
        {
            IsUsed = false,
            Lost = isTag ? LostPart.Tag(text, cause, 0) : LostPart.Digest(text, cause, 0),
        };
    }

    IEnumerable<SinkImage> LostInText(SinkMatch match)
    {
        if (Companions.Of(match, histories.Of(match)) is not { } companions || !MayLose(match.Row, companions))
        {
            yield break;
        }

        foreach (TextValue value in values.Evaluate(match.Value))
        {
            ImageReading reading = value.ToReading();
            if (!SinkImageReader.MeansNoImage(match, value) && CauseOfLoss(match, reading, companions) is { } cause)
            {
                yield return LostText(match, value, reading, cause);
            }
        }
    }

    static SinkImage LostText(SinkMatch match, TextValue value, ImageReading reading, LostPartCause cause)
    {
        ImageText text = reading.Written;
        int at = text.Text.IndexOf('@') + 1;
        LostPart lost = reading.HasDigest
            ? LostPart.Digest(text.Text.Substring(at), cause.Text, at)
            : LostPart.Tag(text.Slice(TagIn(reading)!.Value).Display, cause.Text, TagIn(reading)!.Value.Start);
        return new(match, AtUse(value, match), SeparatePart.Nothing)
        {
            IsUsed = false,
            Lost = cause.Advice is { } advice ? lost with { Advice = advice } : lost,
        };
    }

    // A tag may have unknown parts.
    static TextRange? TagIn(ImageReading reading) => reading.Tag ?? (reading.Written is { HasHoles: true, Tag: { } tag } ? tag : null);

    // Checked before the value is evaluated, because most calls give no separate tag.
    static bool MayLose(SinkRow row, Companions companions) => row.Shape == SinkShape.Repository || row.TakesOnePin || companions.Tag is not null;

    LostPartCause? CauseOfLoss(SinkMatch match, ImageReading reading, Companions companions)
    {
        bool isPinned = reading.Tag is not null || reading.HasDigest;
        if (isPinned && match.Row.Shape == SinkShape.Repository)
        {
            return new("it is part of the repository, and the library does not look for it there");
        }

        if (isPinned && match.Row.TakesOnePin && IsKnownTag(Companions.Argument(match.Call, match.Row.Tag)))
        {
            return new($"'{match.Row.Member}' throws an exception if '{match.Row.Tag}' is set as well") { Advice = "give one of the two" };
        }

        if (match.Row.KeepsOnePin && companions.Tag is not null && reading.HasDigest && reader.Given(companions.Tag).Count > 0)
        {
            return new("the separate tag removes it");
        }

        return !reading.HasDigest && TagIn(reading) is { } tag && companions.Tag is { } other && reader.Given(other) is [var apart] &&
            apart.ToImageText() is { HasHoles: false, Text: var given } && given.IndexOf(':') < 0 &&
            reading.Written.Text.Substring(tag.Start, tag.Length) is var own && !MayBe(own, given) && (own != Latest || IsInSamePlace(match, other))
                ? new($"the separate tag '{Excerpt.Of(given)}' replaces it")
                : null;
    }

    // Code that pins a given image replaces 'latest' on purpose.
    const string Latest = "latest";

    static bool IsInSamePlace(SinkMatch match, IOperation tag) => match.Row.Parameter is null || match.Call.Syntax.Span.Contains(tag.Syntax.Span);

    // A hole may be any text.
    static bool MayBe(string tag, string given) =>
        tag.IndexOf(ImageText.Hole) is >= 0 and var first && tag.LastIndexOf(ImageText.Hole) is var last
            ? given.StartsWith(tag.Substring(0, first), StringComparison.Ordinal) && given.EndsWith(tag.Substring(last + 1), StringComparison.Ordinal)
            : tag == given;

    bool IsKnownTag(IOperation? argument) => argument is not null && reader.Given(argument) is { Count: > 0 } tags && tags.All(tag => !tag.IsUnknown);

    static SinkImage WithTagOfLibraryLost(SinkImage image, OwnImage own, IInvocationOperation call) => IsUnpinned(image)
        ? image with { Lost = LostPart.LibraryTag(own.Method, WithoutPin(image, call), image.Value.ToImageText().Text.Length - 1) }
        : image;

    static bool IsUnpinned(SinkImage image) => image.Apart == SeparatePart.Nothing && image.Value.ToReading().HasNoPin;

    static string WithoutPin(SinkImage image, IInvocationOperation call)
    {
        ImageReading reading = image.ToReading();
        string consequence = reading.Reference is { } known ? $"resolves to '{Excerpt.Of(known.NormalForm)}:latest'" : "gets the tag 'latest'";
        return $"'{call.TargetMethod.Name}' drops it, and '{reading.Display}' {consequence}";
    }

    // A named value may survive elsewhere, so the loss is reported at its use.
    static TextValue AtUse(TextValue value, SinkMatch match) =>
        !value.IsWrittenIn(match.Call.Syntax) && match.Value.Syntax is ExpressionSyntax use ? value.In(use) : value;
}
