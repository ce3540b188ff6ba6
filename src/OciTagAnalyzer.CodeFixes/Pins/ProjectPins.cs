using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>What a project knows of pins: its lock file, the tags it already uses, and the style it asks for.</summary>
sealed class ProjectPins
{
    readonly Project project;
    readonly ImageLock locked;
    readonly PinStyle? style;
    readonly UsedTags usedTags;

    ProjectPins(Project project, ImageLock locked, PinStyle? style)
    {
        this.style = style;
        this.project = project;
        this.locked = locked;
        usedTags = new(project);
    }

    /// <summary>Reads the lock file of <paramref name="project"/>; one that can't be read gives no pins.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="style">The style to write pins in; null for the one that the project's options ask for.</param>
    public static async Task<ProjectPins> OfAsync(Project project, CancellationToken cancellation, PinStyle? style = null)
    {
        foreach (TextDocument document in project.AdditionalDocuments.OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            if (DocumentKind.Of(document.FilePath ?? document.Name) == DocumentKind.LockFile)
            {
                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                return new(project, ImageLock.Read(text.ToString()).Lock, style);
            }
        }

        return new(project, ImageLock.Empty, style);
    }

    /// <summary>The lock file's pin for what was asked, or for what the reference was once pinned from; or null.</summary>
    public Pin? Locked(ImageReference asked) =>
        locked.Match(asked) is { Entry: var entry } && (entry.Tag ?? entry.Digest) is not null
            ? new(entry.Tag, entry.Digest, DocumentName.LockFile)
            : null;

    /// <summary>
    /// The tag that the project uses most for the same repository and variant, and the file that has it; null where it uses
    /// none that stays. Where a version is asked for, only one within it.
    /// </summary>
    public Task<Pin?> UsedTagAsync(Diagnostic finding, ImageReference asked, CancellationToken cancellation) =>
        usedTags.MostUsedAsync(
            asked,
            tag => !IsFloating(finding, tag) && TagVariant.AreOne(asked.Tag, tag) &&
                (finding.Id == ConflictingTags.Id || PinCandidates.For(asked.Tag, [tag]).Any()),
            cancellation);

    /// <summary>The style that was asked for, or that the options of the finding's file ask for; tag and digest where nothing is said.</summary>
    public PinStyle StyleFor(Diagnostic finding) => style ?? OciTagOptions.PinStyle.In(SettingsFor(finding));

    /// <summary>True where the options of the finding's file say that <paramref name="tag"/> moves.</summary>
    public bool IsFloating(Diagnostic finding, string tag) => OciTagOptions.FloatingTags.In(SettingsFor(finding)).Matches([tag]);

    FileSettings SettingsFor(Diagnostic finding)
    {
        AnalyzerOptions options = project.AnalyzerOptions;
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        AdditionalText? file = options.AdditionalFiles.FirstOrDefault(file => file.Path == finding.Location.GetLineSpan().Path);
        return finding.Location.SourceTree is { } tree ? FileSettings.Of(tree, provider)
            : file is not null ? FileSettings.Of(file, provider)
            : FileSettings.OfProject(provider);
    }

    /// <summary>
    /// False where the finding stands at the literal of a name that other code puts a tag behind, or hands to a
    /// library for something else: a pin in the literal would stand in the middle of what that code makes.
    /// </summary>
    public async Task<bool> IsSafeToEditAsync(Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree is not { } tree || project.GetDocument(tree) is not { } document)
        {
            return true;
        }

        return !await NamedLiteral.HasOtherUseAsync(document, finding.Location.SourceSpan, cancellation).ConfigureAwait(false);
    }
}
