using System.CommandLine;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Updating;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag outdated</c>: lists the images that have newer tags, and changes nothing.</summary>
sealed class OutdatedCommand : SolutionCommand
{
    readonly WordOption<OutdatedFormat> format = new("--format", OutdatedFormat.Text, OutdatedFormat.Json, OutdatedFormat.Markdown)
    {
        Description = "The format of the list. [default: text]",
    };

    readonly WordOption<UpdateStep> failOn = new("--fail-on", UpdateStep.Patch, UpdateStep.Minor, UpdateStep.Major)
    {
        Description = "Exits with 1 if an image has an update of this step or a wider one. Held images and steps that the options forbid do not count.",
    };

    readonly RegistryArguments registryArguments;

    /// <summary>Creates the command.</summary>
    public OutdatedCommand(CommandHost host)
        : base("outdated", "Lists the images that have newer tags of the same kind, and how old the images in use are.", host)
    {
        Options.Add(format);
        Options.Add(failOn);
        registryArguments = new(this, host.CurrentFolder);
    }

    /// <inheritdoc/>
    public override string Details => $"""
        Lists every image with a version tag, in code, files and the lock file: the newest patch, minor and major update, the age
        of the image in use (in days, as the image declares it), and the number of places. `ocitag update` explains which tags
        are newer, and moves the images. The options oci_tag.update_tags, oci_tag.update_limits and oci_tag.update_held apply.

        {RegistryArguments.Details}

        The same files and options are read as for `ocitag check`. Restore the projects first. Exit codes:
          0  every image was looked up; with --fail-on, no image is that far behind
          1  with --fail-on, an image is that far behind
          2  a registry failed, or something could not be read; everything else is still listed

        Examples:
          ocitag outdated
          ocitag outdated src/Shop.slnx --fail-on major
          ocitag outdated --format markdown > outdated.md
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<LoadedSolution> loaded, CancellationToken cancellation)
    {
        var images = new List<OutdatedImage>();
        var problems = new List<string>(loaded.SelectMany(one => one.Problems));
        using var registry = new RegistryClient(registryArguments.Of(parsed), new CredentialStore(Host.Variable), Host.Clock);
        var answers = new RegistryAnswers(registry);
        foreach (LoadedSolution one in loaded)
        {
            TrackedImages tracked = await Host.Error.WhileAsync("Finding images", () => TrackedImages.OfAsync(one, cancellation));
            Host.WarnAboutGaps(tracked.Gaps);
            TrackedImage[] versions = [.. tracked.Images.Where(image => image.IsVersion)];
            IReadOnlyList<OutdatedImage> found = await Host.Error.CountAsync(
                "Querying registries", versions.Length, done => new OutdatedSearch(answers).OverAsync(versions, done, cancellation));
            images.AddRange(found);
            string[] own =
            [
                .. tracked.Problems,
                .. RegistryProblems.Of(found.Where(image => image.Failure is not null).Select(image => (image.Image.Reference, image.Failure!)), "looked up"),
            ];
            problems.AddRange(own.Concat(tracked.Gaps));
            foreach (string problem in own)
            {
                Host.PrintProblem(problem);
            }
        }

        var report = new OutdatedReport(Host.CurrentFolder, images, problems, Host.Clock.GetUtcNow());
        Host.Output.PrintDocument(parsed.GetValue(format) switch
        {
            OutdatedFormat.Json => report.Json,
            OutdatedFormat.Markdown => report.Markdown,
            _ => report.Text,
        });
        return images.Any(image => image.Failure is not null) || problems.Count > 0 ? ExitCode.Failed
            : parsed.GetValue(failOn) is { } step && images.Any(image => image.IsBehindBy(step)) ? ExitCode.Findings
            : ExitCode.Fine;
    }
}
