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
        SinkShape.Tag when hit.Row.IsRequired && IsLeftOut(hit) => LaterCompletion.IsPossible(hit)
            ? []
            : [new(hit, RepositoryFor(hit), GivenApart.Nothing) { LacksTag = true }],
        SinkShape.Tag when !BelongsToReference(hit) => values.Read(hit.Value)
            .Where(tag => !IsBlank(tag))
            .Select(tag => new ImageClaim(hit, WithTag(unknownRepository, tag), GivenApart.Tag)),
        SinkShape.Digest when !BelongsToReference(hit) => values.Read(hit.Value)
            .Where(digest => !IsBlank(digest))
            .Select(digest => new ImageClaim(hit, WithDigest(unknownRepository, digest), GivenApart.Digest)),
        _ => [],
    };

    bool IsLeftOut(SinkHit hit) => hit.Value == hit.Call || values.Read(hit.Value).Count == 0;

    // What is known of a repository that is an object is the name that the code has for it.
    WrittenValue RepositoryFor(SinkHit hit) =>
        Companions.RepositoryOf(hit) is { } repository && values.Read(repository) is [{ IsUnknown: true } name] ? name : unknownRepository;

    IEnumerable<ImageClaim> ReadReference(SinkHit hit)
    {
        if (Companions.Of(hit) is not { } companions)
        {
            return [];
        }

        IReadOnlyList<WrittenValue> tags = Given(companions.Tag);
        IReadOnlyList<WrittenValue> digests = Given(companions.Digest);
        bool isAlone = tags.Count == 0 && digests.Count == 0;
        if (isAlone && LaterCompletion.IsPossible(hit))
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
            return isWhole ? [] : digests.Select(digest => new ImageClaim(hit, WithDigest(RepositoryFor(digest, companions.Digest, value), digest), GivenApart.Digest));
        }

        if (tags.Count == 0)
        {
            return [new(hit, value, GivenApart.Nothing)];
        }

        return isWhole ? [] : tags.Select(tag => new ImageClaim(hit, WithTag(RepositoryFor(tag, companions.Tag, value), tag), GivenApart.Tag));
    }

    // A tag that comes through a name may be another repository's as well; what is said of it holds for all of them.
    static WrittenValue RepositoryFor(WrittenValue part, IOperation? companion, WrittenValue repository) =>
        companion is not null && part.StandsIn(companion.Syntax) ? repository : unknownRepository;

    IEnumerable<ImageClaim> ReadList(SinkHit hit) =>
        ListElements.Of(hit.Value)
            .SelectMany(values.Read)
            .Where(value => !MeansNoImage(hit, value))
            .Select(value => new ImageClaim(hit, value, GivenApart.Nothing));

    IReadOnlyList<WrittenValue> Given(IOperation? companion) =>
        companion is null ? [] : [.. values.Read(companion).Where(value => !IsBlank(value))];

    // Where a tag is given apart the engine and the CDK take a digest as well; it is the one with a colon.
    static WrittenValue WithTag(WrittenValue repository, WrittenValue tag) =>
        repository.Then(tag.ToImageText().Text.IndexOf(':') < 0 ? ":" : "@").Then(tag);

    // Some libraries take the hex digits alone.
    static WrittenValue WithDigest(WrittenValue repository, WrittenValue digest) =>
        repository.Then(digest.ToImageText() is { HasHoles: false } text && text.Text.IndexOf(':') < 0 ? "@sha256:" : "@").Then(digest);

    static bool IsBlank(WrittenValue value) => value.ToImageText() is { HasHoles: false } text && string.IsNullOrWhiteSpace(text.Text);

    static bool MeansNoImage(SinkHit hit, WrittenValue value)
    {
        ImageText text = value.ToImageText();
        return (hit.Row.MayBeImageId && ImageId.Matches(text.Text))
            || (hit.Row.MayBeStage && BuildStage.Matches(hit, text.Text));
    }

    // Such a tag is judged with the repository that it belongs to, once.
    bool BelongsToReference(SinkHit hit)
    {
        SinkRow row = hit.Row;
        if (hit.Call is IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation initializer })
        {
            return initializer.Initializers.OfType<IAssignmentOperation>()
                .Any(other => other != hit.Call && finder.Find(other).Any(found => found.Row.Tag == row.Member || found.Row.Digest == row.Member));
        }

        if (row.Parameter is null)
        {
            return false;
        }

        return finder.Find(hit.Call).Any(found => found.Row.Tag == row.Parameter || found.Row.Digest == row.Parameter)
            || (hit.Call is IInvocationOperation call && FluentChain.Before(call).Any(earlier => IsCompletedBy(earlier, call)));
    }

    bool IsCompletedBy(IInvocationOperation earlier, IInvocationOperation call) =>
        finder.Find(earlier).Any(found =>
            found.Row.Chain.Tag.Any(known => known.Method == call.TargetMethod.Name) ||
            found.Row.Chain.Digest.Any(known => known.Method == call.TargetMethod.Name));
}
