using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>Composes the image that reaches a sink from the value of the sink and a separate tag or digest.</summary>
sealed class SinkImageReader(SinkImageContext context, ValueEvaluator values, ObjectHistories histories)
{
    readonly SinkFinder finder = context.Sinks;

    // The repository in messages about a tag or digest that is set alone.
    static readonly TextValue unknownRepository = TextValue.Of(ValuePiece.Unknown(ImageText.UnnamedHole));

    /// <summary>Returns every image that may reach <paramref name="match"/>; none if other code replaces the value.</summary>
    public IEnumerable<SinkImage> Read(SinkMatch match) => ReadAll(match).Where(image => !context.Builds(image));

    IEnumerable<SinkImage> ReadAll(SinkMatch match) => match.Row.Shape switch
    {
        _ when context.IsInBuildCallback(match) => [],
        SinkShape.Reference or SinkShape.Repository => ReadReference(match),
        SinkShape.List => ReadList(match),
        SinkShape.Dockerfile or SinkShape.Yaml => new DocumentReader(values).Read(match),
        SinkShape.Mounts => new DocumentReader(values).ReadMounts(match).Where(image => !MeansNoImage(match, image.Value)),
        SinkShape.Arguments => new CommandReader(values).Read(match).Where(image => !MeansNoImage(match, image.Value)),
        SinkShape.Tag when match.Row.IsRequired && IsLeftOut(match) => MayBeGivenLater(match)
            ? []
            : [new(match, RepositoryFor(match), SeparatePart.Nothing) { LacksTag = true }],
        SinkShape.Tag when Companions.RulesOut(match) => [],
        SinkShape.Tag or SinkShape.Digest when !BelongsToReference(match) => ReadPart(match),
        _ => [],
    };

    bool IsLeftOut(SinkMatch match) => match.Value == match.Call || values.Evaluate(match.Value).Count == 0;

    bool MayBeGivenLater(SinkMatch match)
    {
        ObjectHistory history = histories.Of(match);
        return MayBePinnedElsewhere(match, history) || Companions.Of(match, history) is not { Tag: null, Digest: null };
    }

    static bool MayBePinnedElsewhere(SinkMatch match, ObjectHistory history) =>
        history.IsFromElsewhere || match switch
        {
            { Implicit: null } => ObjectTrail.MayGive(match, history, GivingNames.OfPin(match.Row)),

            // Only its callback gets the object that a call creates beside its receiver.
            { Call: IInvocationOperation } => false,
            _ => ObjectTrail.MayGive(match, history, GivingNames.OfAny(match.Row)),
        };

    // A repository object is only known by its name in code.
    TextValue RepositoryFor(SinkMatch match) =>
        Companions.RepositoryOf(match) is { } repository && values.Evaluate(repository) is [{ IsUnknown: true } name] ? name : unknownRepository;

    // A tag or digest without an image in a sink: only the library may determine the image.
    IEnumerable<SinkImage> ReadPart(SinkMatch match)
    {
        ObjectHistory history = histories.Of(match);
        Companions? companions = Companions.Of(match, history);
        if (match.Row.Chain != SinkChain.None && companions is not { Tag: null, Digest: null })
        {
            return [];
        }

        bool isTag = match.Row.Shape == SinkShape.Tag;
        IReadOnlyList<TextValue> repositories = [.. OwnRepository(match, history, companions?.IsRegistryGiven == true ? companions : null)];
        return
            from part in Given(match.Value)
            from repository in repositories.Count == 0 || MayBeShared(part, match.Value) ? [unknownRepository] : repositories
            select isTag ? Tagged(match, repository, part) : new SinkImage(match, WithDigest(repository, part), SeparatePart.Digest);
    }

    IEnumerable<TextValue> OwnRepository(SinkMatch match, ObjectHistory history, Companions? later)
    {
        if (match.Row.Chain.Start.Count == 0 || EarlierImage.Of(match, history, finder) is not { IsKnown: true, IsReplaced: false, Library: { } own } image)
        {
            return [];
        }

        TextValue repository = TextValue.Known(own.Repository);
        return later is not null ? InRegistries(repository, Given(later.Registry))
            : image.IsRegistryGiven ? InRegistries(repository, Given(image.Registry))
            : InRegistries(repository, [TextValue.Known(own.Registry)]);
    }

    IEnumerable<SinkImage> ReadReference(SinkMatch match)
    {
        ObjectHistory history = match.Implicit is null ? histories.Of(match) : CreatedObject.HistoryOf(match);
        if (Companions.Of(match, history) is not { } companions)
        {
            return [];
        }

        IReadOnlyList<TextValue> tags = Given(companions.Tag);
        IReadOnlyList<TextValue> digests = Given(companions.Digest);
        bool isAlone = tags.Count == 0 && digests.Count == 0;
        if (isAlone && MayBePinnedElsewhere(match, history))
        {
            return [];
        }

        var registry = RegistryBefore.Of(match, history, companions, context, Given);
        return (match.Implicit is { } library ? [TextValue.Known(library.Text)] : values.Evaluate(match.Value))
            .SelectMany(value => Behind(match.Row.Prefix, value))
            .Where(value => !MeansNoImage(match, value))
            .Where(value => !value.ToReading().HasNoPin || !(ObjectTrail.MayReplace(match) || LaterAssignment.Replaces(match)))
            .SelectMany(value => InRegistry(match, registry, value))
            .SelectMany(image => Complete(match, image.Value, companions, tags, digests)
                .Select(whole => whole with { HiddenLength = whole.Named is null ? image.HiddenLength : 0, IsRegistryUnknown = image.IsRegistryUnknown }));
    }

    static IEnumerable<(TextValue Value, int HiddenLength, bool IsRegistryUnknown)> InRegistry(SinkMatch match, RegistryBefore registry, TextValue value)
    {
        IReadOnlyList<TextValue> hidden = registry.HiddenBefore(value);
        bool isComposed = hidden.Count > 0 || registry.Given.Count > 0 || match.Row.Shape == SinkShape.Repository;
        TextValue repository = isComposed ? InExpression(value, match.Value) : value;
        return hidden.Count == 0
            ? InRegistries(repository, registry.Given).Select(whole => (whole, 0, registry.IsUnknownBefore(value)))
            : hidden.Select(before => (before.Then("/").Then(repository), LengthOf(before) + 1, false));
    }

    static int LengthOf(TextValue value) => value.ToImageText().Text.Length;

    static IEnumerable<TextValue> Behind(string? prefix, TextValue value) =>
        prefix is null ? [value]
        : value.ToImageText().Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? [value.From(prefix.Length)]
        : [];

    // A repository that is completed in this call is reported here, even if its value comes from other code.
    static TextValue InExpression(TextValue value, IOperation expression) =>
        expression.Syntax is ExpressionSyntax syntax ? value.In(syntax) : value;

    static IEnumerable<TextValue> InRegistries(TextValue repository, IReadOnlyList<TextValue> registries) =>
        registries.Count == 0 ? [repository] : registries.Select(registry => registry.Then("/").Then(repository));

    static IEnumerable<SinkImage> Complete(
        SinkMatch match, TextValue value, Companions companions, IReadOnlyList<TextValue> tags, IReadOnlyList<TextValue> digests)
    {
        ImageReading reading = value.ToReading();
        bool isWhole = reading.Tag is not null || reading.HasDigest;
        if (digests.Count > 0)
        {
            return isWhole ? [] : digests.Select(digest =>
                new SinkImage(match, WithDigest(RepositoryFor(digest, companions.Digest, value), digest), SeparatePart.Digest)
                {
                    Named = NameFor(digest, companions.Digest, value),
                });
        }

        if (tags.Count == 0)
        {
            return [new(match, value, SeparatePart.Nothing)];
        }

        return isWhole ? [] : tags.Select(tag =>
            Tagged(match, RepositoryFor(tag, companions.Tag, value), tag) with { Named = NameFor(tag, companions.Tag, value) });
    }

    // A named tag may belong to several repositories, so its finding must be true for all of them.
    static TextValue RepositoryFor(TextValue part, IOperation? companion, TextValue repository) =>
        MayBeShared(part, companion) ? unknownRepository : repository;

    // The repository decides whether the image is ignored and whether it needs a digest.
    static TextValue? NameFor(TextValue part, IOperation? companion, TextValue repository) =>
        MayBeShared(part, companion) ? repository : null;

    static bool MayBeShared(TextValue part, IOperation? companion) => companion is null || !part.IsWrittenIn(companion.Syntax);

    IEnumerable<SinkImage> ReadList(SinkMatch match) =>
        values.EvaluateAll(match.Value)
            .Where(value => !MeansNoImage(match, value))
            .Select(value => new SinkImage(match, value, SeparatePart.Nothing));

    /// <summary>Returns the values of <paramref name="companion"/>, without null and blank ones.</summary>
    public IReadOnlyList<TextValue> Given(IOperation? companion) =>
        companion is null ? [] : [.. values.Evaluate(companion).Where(value => !IsBlank(value))];

    // The Docker Engine and the CDK also accept a digest in the tag parameter; it contains a colon.
    static TextValue WithTag(TextValue repository, TextValue tag) =>
        repository.Then(tag.ToImageText().Text.IndexOf(':') < 0 ? ":" : "@").Then(tag);

    static SinkImage Tagged(SinkMatch match, TextValue repository, TextValue tag) =>
        new(match, WithTag(repository, tag), SeparatePart.Tag) { SeparateStart = LengthOf(repository) + 1 };

    // Some libraries take only the hex digits.
    static TextValue WithDigest(TextValue repository, TextValue digest) =>
        repository.Then("@").Then(digest.ToImageText() is { HasHoles: false } text && text.Text.IndexOf(':') < 0 ? Sha256(digest).Then(digest) : digest);

    // A fault of the whole digest is reported at its digits.
    static TextValue Sha256(TextValue digits) => TextValue.Of(digits.Pieces[0] with { Text = "sha256:", Token = default });

    static bool IsBlank(TextValue value) => value.ToImageText() is { HasHoles: false } text && string.IsNullOrWhiteSpace(text.Text);

    /// <summary>Returns true if <paramref name="value"/> is an image id or a build stage, which the sink accepts as well.</summary>
    public static bool MeansNoImage(SinkMatch match, TextValue value)
    {
        ImageText text = value.ToImageText();
        return (match.Row.MayBeImageId && ImageId.Matches(text.Text))
            || (match.Row.MayBeStage && BuildStage.Matches(match, text.Text))
            || (match.Row.MayBeAnyStage && BuildStage.MayBeAny(text.Text));
    }

    // Such a tag is checked once, with its repository.
    bool BelongsToReference(SinkMatch part) => part.Row.Parameter is null
        ? finder.CompletedBy(part.Row).Any(row => IsSeenBy(part, ObjectHistory.Of(part with { Row = row }), found => found.Row == row))
        : finder.Find(part.Call).Any(found => found.Row.Tag == part.Row.Parameter || found.Row.Digest == part.Row.Parameter) ||
            IsSeenBy(part, histories.Of(part), found => IsCompletedBy(found.Row.Chain, part.Call));

    // The history of one call may contain the other, even if the reverse is false.
    bool IsSeenBy(SinkMatch part, ObjectHistory history, Func<SinkMatch, bool> isReference) =>
        history.Before.Concat(history.After).SelectMany(finder.Find).Where(isReference).Any(found =>
            ObjectHistory.Of(found) is var own && (own.Before.Contains(part.Call) || own.After.Contains(part.Call)));

    static bool IsCompletedBy(SinkChain chain, IOperation call) =>
        call is IInvocationOperation invocation && (Companions.Named(chain.Tag, invocation) ?? Companions.Named(chain.Digest, invocation)) is not null;
}
