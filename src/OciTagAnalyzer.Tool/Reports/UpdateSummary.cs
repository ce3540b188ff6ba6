using System.Text;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Updating;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Describes an update in Markdown, for a pull request: the images that move with their places, and those that stay with the reasons.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="run">The update.</param>
/// <param name="sources">Where the source code of the new images is.</param>
sealed class UpdateSummary(string currentFolder, UpdateRun run, ImageSources sources)
{
    const int MaxPlaces = 20;

    /// <summary>The text. It ends with a line break.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder("## Container image updates\n\n");
            if (run.Plan.Moves.Count == 0)
            {
                text.Append("No image is updated.\n");
            }
            else
            {
                text.Append("| image | old | new | step | places |\n|---|---|---|---|---|\n");
                foreach (ImageMove move in run.Plan.Moves)
                {
                    string image = Linked(move.Image.Reference) + SourceOf(move);
                    text.Append($"| {image} | {Old(move)} | {New(move)} | {UpdateReport.StepOf(move)} | {Places(move.Image)} |\n");
                }
            }

            AppendList(text, "Not updated, since a place cannot be edited", run.Plan.Kept.Select(kept =>
                $"{Code(kept.Image.Reference.FamiliarForm)} to {Code(kept.Target.Tag)}: {MarkdownText.Escape(kept.Reason)}" +
                string.Concat(kept.Obstacles.Select(obstacle => ", " + PlaceOf(obstacle.Place)))));
            AppendList(text, "Too new", run.Offers.Where(offer => offer.Postponement is not null && offer.Targets.Count == 0).Select(offer =>
                $"{Code(offer.Image.Reference.FamiliarForm)}: {MarkdownText.Escape(offer.Postponement!.Reason)}"));
            AppendList(text, "Held by the options", run.Offers.Where(offer => offer.ReasonToHold is not null).Select(offer =>
                Code(offer.Image.Reference.FamiliarForm) + (offer.ReasonToHold!.Length > 0 ? ": " + MarkdownText.Escape(offer.ReasonToHold) : "")));
            AppendList(text, "Failed", run.Offers.Where(offer => offer.Failure is not null).Select(offer =>
                $"{Code(offer.Image.Reference.FamiliarForm)}: {MarkdownText.Escape(offer.Failure!.Reason)}"));
            return text.ToString();
        }
    }

    static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            text.Append($"\n### {title}\n\n{string.Concat(all.Select(item => $"- {item}\n"))}");
        }
    }

    static string Linked(ImageReference image) => RegistryPage.Of(image) is { } page ? $"[{Code(image.FamiliarName)}]({page})" : Code(image.FamiliarName);

    string SourceOf(ImageMove move) => sources.Of(move) is { } address ? $" ([source]({MarkdownText.Address(address)}))" : "";

    static string Old(ImageMove move) => Version(move.Image.Tag, move.Image.Digest);

    static string New(ImageMove move) => Version(move.Target.Tag, move.Image.HasDigest ? move.Target.Digest : null);

    static string Version(string tag, string? digest) => Code(tag + (digest is null ? "" : "@" + ShortDigest.Of(digest)));

    // A tag, a name and a digest contain no backtick.
    static string Code(string text) => $"`{text}`";

    string Places(TrackedImage image)
    {
        string[] all =
        [
            .. image.Places.Select(PlaceOf),
            .. image.Entries.Select(entry => MarkdownText.Escape(Relative(entry.FilePath))),
        ];
        string rest = all.Length > MaxPlaces ? $" and {all.Length - MaxPlaces} more" : "";
        return string.Join(", ", all.Take(MaxPlaces)) + rest;
    }

    string PlaceOf(ImagePlace place) => $"{MarkdownText.Escape(Relative(place.FilePath))}:{place.Line}";

    string Relative(string path) => Path.GetRelativePath(currentFolder, path).Replace('\\', '/');
}
