using System.Globalization;
using System.Text;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Updating;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The images with newer tags, in each format.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="images">All images with a version, by name.</param>
/// <param name="problems">Why something is missing, a sentence each.</param>
/// <param name="now">The time now.</param>
sealed class OutdatedReport(string currentFolder, IReadOnlyList<OutdatedImage> images, IReadOnlyList<string> problems, DateTimeOffset now)
{
    const string None = "-";

    static readonly string[] titles = ["image", "current", "patch", "minor", "major", "age", "places"];

    // A build that is reproducible declares a fixed time, such as 1980-01-01.
    static readonly DateTimeOffset firstImage = new(2013, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A table with aligned columns, of the images that have a newer tag, and a summary.</summary>
    public string Text
    {
        get
        {
            string[][] rows = [titles, .. Outdated.Select(Row)];
            int[] widths = [.. Enumerable.Range(0, titles.Length).Select(column => rows.Max(row => row[column].Length))];
            var text = new StringBuilder();
            foreach (string[] row in Outdated.Any() ? rows : [])
            {
                text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
            }

            return text.Append(CultureInfo.InvariantCulture, $"{Outdated.Count()} of {images.Count} images have a newer tag\n").ToString();
        }
    }

    /// <summary>One JSON object, as <c>schemas/ocitag-outdated.schema.json</c> describes it. It contains all images.</summary>
    public string Json => JsonText.Of(new { version = 1, images = images.Select(JsonOf), problems });

    /// <summary>A table in Markdown of the images that have a newer tag.</summary>
    public string Markdown
    {
        get
        {
            var text = new StringBuilder("## Outdated container images\n\n");
            foreach (string problem in problems)
            {
                text.Append("- **not checked:** ").Append(MarkdownText.Escape(problem)).Append('\n');
            }

            text.Append(problems.Count > 0 ? "\n" : "");
            if (!Outdated.Any())
            {
                return text.Append(problems.Count > 0 ? "No newer tags in what was read.\n" : "No newer tags.\n").ToString();
            }

            text.Append($"| {string.Join(" | ", titles)} |\n|---|---|---|---|---|--:|--:|\n");
            foreach (OutdatedImage image in Outdated)
            {
                string[] cells = [.. Row(image).Select((cell, column) => cell == None || column > 4 ? cell : $"`{cell}`")];
                text.Append($"| {string.Join(" | ", cells)} |\n");
            }

            return text.ToString();
        }
    }

    IEnumerable<OutdatedImage> Outdated => images.Where(image => image.Newer.Count > 0);

    string[] Row(OutdatedImage image) =>
    [
        image.Image.Reference.FamiliarName,
        image.Image.Tag,
        image.NewestAt(UpdateStep.Patch) ?? None,
        image.NewestAt(UpdateStep.Minor) ?? None,
        image.NewestAt(UpdateStep.Major) ?? None,
        DaysOf(image) is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} d") : None,
        image.Image.PlaceCount.ToString(CultureInfo.InvariantCulture),
    ];

    object JsonOf(OutdatedImage image) => new
    {
        image = image.Image.Reference.Name,
        tag = image.Image.Tag,
        digest = image.Image.Digest,
        created = image.Created,
        patch = image.NewestAt(UpdateStep.Patch),
        minor = image.NewestAt(UpdateStep.Minor),
        major = image.NewestAt(UpdateStep.Major),
        held = image.Image.ReasonToHold,
        limit = image.Image.Limit?.ToString().ToLowerInvariant(),
        places = image.Image.Places.Select(place => new { file = Relative(place.FilePath), line = (int?)place.Line, column = (int?)place.Column })
            .Concat(image.Image.Entries.Select(entry => new { file = Relative(entry.FilePath), line = (int?)null, column = (int?)null })),
    };

    int? DaysOf(OutdatedImage image) => image.Created is { } created && created > firstImage ? Math.Max(0, (int)(now - created).TotalDays) : null;

    string Relative(string path) => Path.GetRelativePath(currentFolder, path).Replace('\\', '/');
}
