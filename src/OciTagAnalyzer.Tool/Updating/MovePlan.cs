using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>The images that move, and those that cannot: all places of an image move, or none.</summary>
/// <param name="Moves">The images that move, by name.</param>
/// <param name="Kept">The images that do not move although a newer one exists, by name.</param>
sealed record MovePlan(IReadOnlyList<ImageMove> Moves, IReadOnlyList<KeptImage> Kept)
{
    /// <summary>Plans the moves.</summary>
    /// <param name="offers">What the registries offer for all images, even for those that do not move.</param>
    /// <param name="tracked">The images.</param>
    /// <param name="folder">The folder in which files may be written.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<MovePlan> ForAsync(
        IReadOnlyList<ImageOffer> offers, TrackedImages tracked, WritableFolder folder, CancellationToken cancellation)
    {
        var moves = new List<ImageMove>();
        var kept = new List<KeptImage>();
        foreach (var group in offers.GroupBy(offer => offer.Image.Group))
        {
            var planner = new GroupPlanner([.. group], tracked, folder);
            await planner.PlanAsync(cancellation);
            moves.AddRange(planner.Moves);
            kept.AddRange(planner.Kept);
        }

        return new(
            [.. moves.OrderBy(move => move.Image.Reference.NormalForm, StringComparer.Ordinal)],
            [.. kept.OrderBy(image => image.Image.Reference.NormalForm, StringComparer.Ordinal)]);
    }

    // Plans the images of one group, which are written at the same places.
    sealed class GroupPlanner(IReadOnlyList<ImageOffer> offers, TrackedImages tracked, WritableFolder folder)
    {
        readonly Dictionary<string, string?> refusals = new(StringComparer.Ordinal);

        public List<ImageMove> Moves { get; } = [];

        public List<KeptImage> Kept { get; } = [];

        public async Task PlanAsync(CancellationToken cancellation)
        {
            var movable = new List<(TrackedImage Image, List<ImageMove> Choices)>();
            foreach (ImageOffer offer in offers.Where(offer => offer.Targets.Count > 0))
            {
                List<ImageMove> choices = [];
                foreach (UpdateTarget target in offer.Targets)
                {
                    if (await TryMoveAsync(offer.Image, target, cancellation) is { } move)
                    {
                        choices.Add(move);
                    }
                    else
                    {
                        // What prevents one target prevents the others.
                        break;
                    }
                }

                if (choices.Count > 0)
                {
                    movable.Add((offer.Image, choices));
                }
            }

            while (movable.Count > 0)
            {
                if (movable[0].Choices.Select(choice => Together(choice, movable)).FirstOrDefault(all => all is not null) is { } all)
                {
                    Moves.AddRange(all);
                    movable.RemoveAll(image => all.Any(move => move.Image == image.Image));
                }
                else
                {
                    ImageMove first = movable[0].Choices[0];
                    string[] others = [.. offers.Select(offer => offer.Image).Where(other => other != first.Image && Changes(first.Edits, other))
                        .Select(other => $"'{other.Reference.FamiliarForm}'")];
                    string have = others.Length == 1 ? "has" : "have";
                    string reason = $"{string.Join(" and ", others)} {have} the same tag in the sources, and cannot move with it";
                    Kept.Add(new(first.Image, first.Target, reason, []));
                    movable.RemoveAt(0);
                }
            }
        }

        // The edits of a target; null, with an entry in Kept, if a place cannot be edited.
        async Task<ImageMove?> TryMoveAsync(TrackedImage image, UpdateTarget target, CancellationToken cancellation)
        {
            var edits = new List<FileEdit>();
            var obstacles = new List<ImageObstacle>();
            string reason = "";
            foreach (ImagePlace place in image.Places)
            {
                string? tag = place.Reference.Tag is null ? null : target.Tag;
                string? digest = place.Reference.Digest is null ? null : target.Digest;
                if (tag == place.Reference.Tag && digest == place.Reference.Digest)
                {
                    continue;
                }

                IReadOnlyList<FileEdit>? own = place.Edits.EditsTo(tag, digest);
                string? obstacle = own is null ? "it cannot be edited here"
                    : own.Select(edit => RefusalFor(edit.FilePath)).FirstOrDefault(refusal => refusal is not null);
                Location? otherUse = obstacle is null ? await place.Edits.FindOtherUseAsync(own!, IsComposed, cancellation) : null;
                obstacle ??= otherUse is null ? null : PinObstacle.OtherUse;
                if (obstacle is not null)
                {
                    obstacles.Add(new(place, otherUse));
                    reason = reason.Length == 0 || reason == obstacle ? obstacle : "it cannot be edited there";
                }
                else
                {
                    edits.AddRange(own!);
                }
            }

            foreach (string file in image.Entries.Select(entry => entry.FilePath).Distinct(StringComparer.Ordinal))
            {
                if (obstacles.Count == 0 && RefusalFor(file) is { } refusal)
                {
                    Kept.Add(new(image, target, $"'{file}' cannot be written: {refusal}", []));
                    return null;
                }
            }

            if (obstacles.Count > 0)
            {
                Kept.Add(new(image, target, reason, obstacles));
                return null;
            }

            return new(image, target, [.. edits.Distinct()]);
        }

        // The moves of all images that must move with the first one; null if one of them cannot.
        IReadOnlyList<ImageMove>? Together(ImageMove first, IReadOnlyList<(TrackedImage Image, List<ImageMove> Choices)> movable)
        {
            var chosen = new List<ImageMove> { first };
            var edits = new List<FileEdit>(first.Edits);
            foreach ((TrackedImage image, List<ImageMove> choices) in movable.Where(other => other.Image != first.Image && Changes(edits, other.Image)))
            {
                ImageMove? move = choices.FirstOrDefault(choice => AreCompatible(choice, image, edits));
                if (move is null)
                {
                    return null;
                }

                chosen.Add(move);
                edits.AddRange(move.Edits);
            }

            HashSet<TrackedImage> moved = new(chosen.Select(move => move.Image), ReferenceEqualityComparer.Instance);
            return offers.Any(offer => !moved.Contains(offer.Image) && Changes(edits, offer.Image)) ? null : chosen;
        }

        // Every edit at a place of the image must be one of its own, and no edits may overlap.
        static bool AreCompatible(ImageMove choice, TrackedImage image, List<FileEdit> edits) =>
            edits.Where(edit => Changes([edit], image)).All(edit => choice.Edits.Contains(edit)) &&
            choice.Edits.All(own => edits.All(edit => edit == own || !Overlap(edit, own)));

        static bool Changes(IReadOnlyList<FileEdit> edits, TrackedImage image) => image.Places
            .SelectMany(place => place.Edits.Footprint)
            .Any(place => edits.Any(edit => edit.FilePath == place.FilePath &&
                edit.Edit.Range.Start < place.Range.End && place.Range.Start < edit.Edit.Range.End));

        static bool Overlap(FileEdit one, FileEdit other) => one.FilePath == other.FilePath &&
            one.Edit.Range.Start < other.Edit.Range.End && other.Edit.Range.Start < one.Edit.Range.End;

        bool IsComposed(SyntaxNode use)
        {
            SyntaxNode part = use.Parent is InterpolationSyntax hole ? hole : use;
            return tracked.Composed.Contains((part.SyntaxTree.FilePath, part.Span)) || tracked.Composed.Contains((use.SyntaxTree.FilePath, use.Span));
        }

        string? RefusalFor(string file)
        {
            if (!refusals.TryGetValue(file, out string? refusal))
            {
                refusals.Add(file, refusal = folder.RefusalFor(file) ?? TextFile.RefusalFor(file));
            }

            return refusal;
        }
    }
}
