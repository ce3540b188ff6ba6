using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Puts together what a sink asks for: its own value and the tag or digest that stands elsewhere.</summary>
sealed class ClaimReader(SinkFinder finder, ValueReader values)
{
    // What a tag or digest alone is shown with: the repository is not known where it stands.
    static readonly WrittenValue unknownRepository = WrittenValue.Of(ValuePiece.Unknown(ImageText.UnnamedHole));

    /// <summary>Everything that <paramref name="hit"/> may ask for; nothing where another place has the last word.</summary>
    public IEnumerable<ImageClaim> Read(SinkHit hit) => ReadAll(hit).Where(claim => !finder.Builds(claim));

    IEnumerable<ImageClaim> ReadAll(SinkHit hit) => hit.Row.Shape switch
    {
        _ when finder.IsInBuildCallback(hit) => [],
        SinkShape.Reference or SinkShape.Repository => ReadReference(hit),
        SinkShape.List => ReadList(hit),
        SinkShape.Dockerfile or SinkShape.Yaml => new DocumentReader(values).Read(hit),
        SinkShape.Arguments => new CommandReader(values).Read(hit).Where(claim => !MeansNoImage(hit, claim.Value)),
        SinkShape.Tag when hit.Row.IsRequired && IsLeftOut(hit) => MayBeGivenLater(hit)
            ? []
            : [new(hit, RepositoryFor(hit), GivenApart.Nothing) { LacksTag = true }],
        SinkShape.Tag when Companions.RulesOut(hit) => [],
        SinkShape.Tag or SinkShape.Digest when !BelongsToReference(hit) => ReadPart(hit),
        _ => [],
    };

    bool IsLeftOut(SinkHit hit) => hit.Value == hit.Call || values.Read(hit.Value).Count == 0;

    static bool MayBeGivenLater(SinkHit hit)
    {
        var history = ObjectHistory.Of(hit);
        return history.IsOpen || Companions.Of(hit, history) is not { Tag: null, Digest: null };
    }

    // What is known of a repository that is an object is the name that the code has for it.
    WrittenValue RepositoryFor(SinkHit hit) =>
        Companions.RepositoryOf(hit) is { } repository && values.Read(repository) is [{ IsUnknown: true } name] ? name : unknownRepository;

    // A tag or digest of an image that no sink names: only the library may know which one that is.
    IEnumerable<ImageClaim> ReadPart(SinkHit hit)
    {
        var history = ObjectHistory.Of(hit);
        Companions? companions = Companions.Of(hit, history);
        if (hit.Row.Chain != SinkChain.None && companions is not { Tag: null, Digest: null })
        {
            return [];
        }

        bool isTag = hit.Row.Shape == SinkShape.Tag;
        IReadOnlyList<WrittenValue> repositories = [.. OwnRepository(hit, history, companions?.IsRegistryGiven == true ? companions : null)];
        return
            from part in Given(hit.Value)
            from repository in repositories.Count == 0 || MayBeShared(part, hit.Value) ? [unknownRepository] : repositories
            select isTag ? Tagged(hit, repository, part) : new ImageClaim(hit, WithDigest(repository, part), GivenApart.Digest);
    }

    IEnumerable<WrittenValue> OwnRepository(SinkHit hit, ObjectHistory history, Companions? later)
    {
        if (hit.Row.Chain.Start.Count == 0 || EarlierImage.Of(hit, history, finder) is not { IsKnown: true, IsReplaced: false, Library: { } own } image)
        {
            return [];
        }

        WrittenValue repository = WrittenValue.Known(own.Repository);
        return later is not null ? InRegistries(repository, Given(later.Registry))
            : image.IsRegistryGiven ? InRegistries(repository, Given(image.Registry))
            : InRegistries(repository, [WrittenValue.Known(own.Registry)]);
    }

    IEnumerable<ImageClaim> ReadReference(SinkHit hit)
    {
        var history = ObjectHistory.Of(hit);
        if (Companions.Of(hit, history) is not { } companions)
        {
            return [];
        }

        IReadOnlyList<WrittenValue> tags = Given(companions.Tag);
        IReadOnlyList<WrittenValue> digests = Given(companions.Digest);
        bool isAlone = tags.Count == 0 && digests.Count == 0;
        if (isAlone && history.IsOpen)
        {
            return [];
        }

        var registry = RegistryBefore.Of(hit, history, companions, finder, Given);
        return values.Read(hit.Value)
            .SelectMany(value => Behind(hit.Row.Prefix, value))
            .Where(value => !MeansNoImage(hit, value))
            .SelectMany(value => InRegistry(hit, registry, value))
            .SelectMany(image => Complete(hit, image.Value, companions, tags, digests)
                .Select(claim => claim with { HiddenLength = claim.Named is null ? image.HiddenLength : 0, IsRegistryUnknown = image.IsRegistryUnknown }));
    }

    static IEnumerable<(WrittenValue Value, int HiddenLength, bool IsRegistryUnknown)> InRegistry(SinkHit hit, RegistryBefore registry, WrittenValue value)
    {
        IReadOnlyList<WrittenValue> hidden = registry.HiddenBefore(value);
        bool isComposed = hidden.Count > 0 || registry.Given.Count > 0 || hit.Row.Shape == SinkShape.Repository;
        WrittenValue repository = isComposed ? InExpression(value, hit.Value) : value;
        return hidden.Count == 0
            ? InRegistries(repository, registry.Given).Select(whole => (whole, 0, registry.IsUnknownBefore(value)))
            : hidden.Select(before => (before.Then("/").Then(repository), LengthOf(before) + 1, false));
    }

    static int LengthOf(WrittenValue value) => value.ToImageText().Text.Length;

    static IEnumerable<WrittenValue> Behind(string? prefix, WrittenValue value) =>
        prefix is null ? [value]
        : value.ToImageText().Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? [value.From(prefix.Length)]
        : [];

    // A repository that only becomes whole in this call is missing its tag here, whatever name it came through.
    static WrittenValue InExpression(WrittenValue value, IOperation expression) =>
        expression.Syntax is ExpressionSyntax syntax ? value.In(syntax) : value;

    static IEnumerable<WrittenValue> InRegistries(WrittenValue repository, IReadOnlyList<WrittenValue> registries) =>
        registries.Count == 0 ? [repository] : registries.Select(registry => registry.Then("/").Then(repository));

    static IEnumerable<ImageClaim> Complete(
        SinkHit hit, WrittenValue value, Companions companions, IReadOnlyList<WrittenValue> tags, IReadOnlyList<WrittenValue> digests)
    {
        var reading = ImageReading.Of(value.ToImageText());
        bool isWhole = reading.Tag is not null || reading.HasDigest;
        if (digests.Count > 0)
        {
            return isWhole ? [] : digests.Select(digest => new ImageClaim(hit, WithDigest(RepositoryFor(digest, companions.Digest, value), digest), GivenApart.Digest) { Named = NameFor(digest, companions.Digest, value) });
        }

        if (tags.Count == 0)
        {
            return [new(hit, value, GivenApart.Nothing)];
        }

        return isWhole ? [] : tags.Select(tag => Tagged(hit, RepositoryFor(tag, companions.Tag, value), tag) with { Named = NameFor(tag, companions.Tag, value) });
    }

    // A tag that comes through a name may be another repository's as well; what is said of it holds for all of them.
    static WrittenValue RepositoryFor(WrittenValue part, IOperation? companion, WrittenValue repository) =>
        MayBeShared(part, companion) ? unknownRepository : repository;

    // Whether it is to be judged at all, and needs a digest, the repository that it is used for says.
    static WrittenValue? NameFor(WrittenValue part, IOperation? companion, WrittenValue repository) =>
        MayBeShared(part, companion) ? repository : null;

    static bool MayBeShared(WrittenValue part, IOperation? companion) => companion is null || !part.StandsIn(companion.Syntax);

    IEnumerable<ImageClaim> ReadList(SinkHit hit) =>
        ListElements.Of(hit.Value)
            .SelectMany(values.Read)
            .Where(value => !MeansNoImage(hit, value))
            .Select(value => new ImageClaim(hit, value, GivenApart.Nothing));

    /// <summary>What <paramref name="companion"/> gives; nothing where it is absent, null or blank.</summary>
    public IReadOnlyList<WrittenValue> Given(IOperation? companion) =>
        companion is null ? [] : [.. values.Read(companion).Where(value => !IsBlank(value))];

    // Where a tag is given apart the engine and the CDK take a digest as well; it is the one with a colon.
    static WrittenValue WithTag(WrittenValue repository, WrittenValue tag) =>
        repository.Then(tag.ToImageText().Text.IndexOf(':') < 0 ? ":" : "@").Then(tag);

    static ImageClaim Tagged(SinkHit hit, WrittenValue repository, WrittenValue tag) =>
        new(hit, WithTag(repository, tag), GivenApart.Tag) { ApartFrom = LengthOf(repository) + 1 };

    // Some libraries take the hex digits alone.
    static WrittenValue WithDigest(WrittenValue repository, WrittenValue digest) =>
        repository.Then("@").Then(digest.ToImageText() is { HasHoles: false } text && text.Text.IndexOf(':') < 0 ? Sha256(digest).Then(digest) : digest);

    // What is wrong with the whole digest is told where its digits stand.
    static WrittenValue Sha256(WrittenValue digits) => WrittenValue.Of(digits.Pieces[0] with { Text = "sha256:", Token = default });

    static bool IsBlank(WrittenValue value) => value.ToImageText() is { HasHoles: false } text && string.IsNullOrWhiteSpace(text.Text);

    /// <summary>True where <paramref name="value"/> is what the sink takes beside a reference: an image's id, or a build's stage.</summary>
    public static bool MeansNoImage(SinkHit hit, WrittenValue value)
    {
        ImageText text = value.ToImageText();
        return (hit.Row.MayBeImageId && ImageId.Matches(text.Text))
            || (hit.Row.MayBeStage && BuildStage.Matches(hit, text.Text))
            || (hit.Row.MayBeAnyStage && BuildStage.MayBeAny(text.Text));
    }

    // Such a tag is judged with the repository that it belongs to, once.
    bool BelongsToReference(SinkHit part) => part.Row.Parameter is null
        ? finder.CompletedBy(part.Row).Any(row => IsSeenBy(part, ObjectHistory.Of(part with { Row = row }), found => found.Row == row))
        : finder.Find(part.Call).Any(found => found.Row.Tag == part.Row.Parameter || found.Row.Digest == part.Row.Parameter) ||
            IsSeenBy(part, ObjectHistory.Of(part), found => IsCompletedBy(found.Row.Chain, part.Call));

    // What the one sees of the other in a straight line, the other need not see of it.
    bool IsSeenBy(SinkHit part, ObjectHistory history, Func<SinkHit, bool> isReference) =>
        history.Before.Concat(history.After).SelectMany(finder.Find).Where(isReference).Any(found =>
            ObjectHistory.Of(found) is var own && (own.Before.Contains(part.Call) || own.After.Contains(part.Call)));

    static bool IsCompletedBy(SinkChain chain, IOperation call) =>
        call is IInvocationOperation invocation && (Companions.Named(chain.Tag, invocation) ?? Companions.Named(chain.Digest, invocation)) is not null;
}
