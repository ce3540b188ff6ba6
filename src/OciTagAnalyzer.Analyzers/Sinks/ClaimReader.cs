using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Puts together what a sink asks for: its own value and the tag or digest that stands elsewhere.</summary>
sealed class ClaimReader(SinkFinder finder, ValueReader values)
{
    // What a tag or digest alone is shown with: the repository is not known where it stands.
    static readonly WrittenValue unknownRepository = WrittenValue.Of(ValuePiece.Hole("…"));

    /// <summary>Everything that <paramref name="hit"/> may ask for; nothing where another place has the last word.</summary>
    public IEnumerable<ImageClaim> Read(SinkHit hit) => hit.Row.Shape switch
    {
        SinkShape.Reference or SinkShape.Repository => ReadReference(hit),
        SinkShape.List => ReadList(hit),
        SinkShape.Dockerfile or SinkShape.Yaml => new DocumentReader(values).Read(hit),
        SinkShape.Arguments => new CommandReader(values).Read(hit).Where(claim => !MeansNoImage(hit, claim.Value)),
        SinkShape.Tag when hit.Row.IsRequired && IsLeftOut(hit) => MayBeGivenLater(hit)
            ? []
            : [new(hit, RepositoryFor(hit), GivenApart.Nothing) { LacksTag = true }],
        SinkShape.Tag when Companions.RulesOut(hit) => [],
        SinkShape.Tag when !BelongsToReference(hit) => values.Read(hit.Value)
            .Where(tag => !IsBlank(tag))
            .Select(tag => new ImageClaim(hit, WithTag(unknownRepository, tag), GivenApart.Tag)),
        SinkShape.Digest when !BelongsToReference(hit) => values.Read(hit.Value)
            .Where(digest => !IsBlank(digest))
            .Select(digest => new ImageClaim(hit, WithDigest(unknownRepository, digest), GivenApart.Digest)),
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

        IReadOnlyList<WrittenValue> registries = Given(companions.Registry);
        return values.Read(hit.Value)
            .SelectMany(value => Behind(hit.Row.Prefix, value))
            .Where(value => !MeansNoImage(hit, value))
            .Select(value => registries.Count > 0 || hit.Row.Shape == SinkShape.Repository ? InExpression(value, hit.Value) : value)
            .SelectMany(value => InRegistries(value, registries))
            .SelectMany(value => Complete(hit, value, companions, tags, digests));
    }

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

        return isWhole ? [] : tags.Select(tag => new ImageClaim(hit, WithTag(RepositoryFor(tag, companions.Tag, value), tag), GivenApart.Tag) { Named = NameFor(tag, companions.Tag, value) });
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
            || (hit.Row.MayBeStage && BuildStage.Matches(hit, text.Text));
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
