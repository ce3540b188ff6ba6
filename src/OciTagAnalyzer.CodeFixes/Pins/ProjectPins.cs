using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The pins that a project provides: its lock file, the tags it already uses, and the pin style.</summary>
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

    /// <summary>Reads the lock file of <paramref name="project"/>; an invalid one provides no pins.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <param name="style">The style of pins; null for the style in the project's options.</param>
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

    /// <summary>Returns the lock file's pin for the reference, or for the request that it was pinned from; null without one.</summary>
    public Pin? Locked(ImageReference reference) =>
        locked.Match(reference) is { Entry: var entry } && (entry.Tag ?? entry.Digest) is not null
            ? new(entry.Tag, entry.Digest, DocumentName.LockFile)
            : null;

    /// <summary>
    /// Returns the tag that the project uses most for the same repository and variant, and a file with it; null if it uses only
    /// floating tags. If the reference has a version, the tag must be within that version.
    /// </summary>
    public Task<Pin?> UsedTagAsync(Diagnostic finding, ImageReference reference, CancellationToken cancellation) =>
        usedTags.MostUsedAsync(
            reference,
            tag => !IsFloating(finding, tag) && TagVariant.AreOne(reference.Tag, tag) &&
                (finding.Id == ConflictingTags.Id || PinCandidates.For(reference.Tag, [tag]).Any()),
            cancellation);

    /// <summary>Returns the given style, or the style in the options of the finding's file; the default is tag and digest.</summary>
    public PinStyle StyleFor(Diagnostic finding) => style ?? OciTagOptions.PinStyle.In(SettingsFor(finding));

    /// <summary>Returns true if <paramref name="tag"/> is floating according to the options of the finding's file.</summary>
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
    /// Returns the place where code appends a tag to a named literal, or passes it to a library for something else: a pin in the literal would change
    /// what that code does. Null if there is none.
    /// </summary>
    public async Task<Location?> FindOtherUseAsync(Diagnostic finding, CancellationToken cancellation) =>
        EditedDocument(finding) is { } document
            ? await NamedLiteral.FindOtherUseAsync(document, finding.Location.SourceSpan, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Returns the call that would lose a digest in the literal; null if there is none.</summary>
    public async Task<Location?> FindDigestLossAsync(Diagnostic finding, CancellationToken cancellation) =>
        EditedDocument(finding) is { } document
            ? await DigestLoss.FindAsync(document, finding.Location.SourceSpan, cancellation).ConfigureAwait(false)
            : null;

    // Null for an additional file, and if the pin is written into a new literal.
    Document? EditedDocument(Diagnostic finding) =>
        !finding.Properties.ContainsKey(DiagnosticProperties.ReferenceBefore) && finding.Location.SourceTree is { } tree ? project.GetDocument(tree) : null;
}
