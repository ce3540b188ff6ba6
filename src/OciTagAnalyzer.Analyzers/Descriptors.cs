using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// The catalog of rules: the one place where a descriptor is made. The message of a rule on references ends with what
/// is to be said of how the code comes by the image.
/// </summary>
static class Descriptors
{
    const string Category = "Oci";

    public static readonly DiagnosticDescriptor OCI0001_InvalidOption = Create(
        RuleIds.InvalidOption,
        "An option is not understood",
        "'{0}' is not understood: {1}",
        "What is not understood is left out, so that the project is checked otherwise than it asks to be.");

    public static readonly DiagnosticDescriptor OCI0002_InvalidLockFile = Create(
        RuleIds.InvalidLockFile,
        "The lock file can't be read",
        "The lock file can't be read, so nothing is pinned from it: {0}",
        "A lock file that can't be read gives no pins. Everything else is checked as if there were none.");

    public static readonly DiagnosticDescriptor OCI0003_UnreadableFile = Create(
        RuleIds.UnreadableFile,
        "A part of a file can't be read",
        "The file can't be read {0} are not checked: {1}",
        "Images in the part that can't be read are not checked; all others are.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OCI0004_UnusedSuppression = Create(
        RuleIds.UnusedSuppression,
        "A comment ignores findings where there is none",
        "There is no finding that this comment ignores; remove it",
        "A comment that outlives its finding keeps the next one from being told.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OCI1001_MissingTag = Create(
        RuleIds.MissingTag,
        "An image reference has no tag or digest",
        "Image '{0}' has no tag or digest and {1}; pin it to a tag or digest{2}",
        "Without a tag or digest, whoever runs the image gets whatever 'latest' means on that day.");

    public static readonly DiagnosticDescriptor OCI1002_FloatingTag = Create(
        RuleIds.FloatingTag,
        "An image reference has a floating tag",
        "{0}; pin it to a version tag or digest{1}",
        "A floating tag is moved to another image with each release, so two runs of one commit need not run the same image.");

    public static readonly DiagnosticDescriptor OCI1003_MissingDigest = Create(
        RuleIds.MissingDigest,
        "An image reference has no digest where one is required",
        "Image '{0}' must have a digest in this project, and {1}; pin it to a digest{2}",
        "Whoever can write to the registry can move a tag; a digest names one image for good.");

    public static readonly DiagnosticDescriptor OCI1004_InvalidReference = Create(
        RuleIds.InvalidReference,
        "A text that is used as an image reference is not one",
        "'{0}' is not a valid {1}: {2}{3}",
        "What stands here is used as an image reference, and every container runtime will refuse it.");

    public static readonly DiagnosticDescriptor OCI1005_LostTag = Create(
        RuleIds.LostTag,
        "A tag or digest that was given is lost",
        "{0} is lost: {1}; {2}{3}",
        "A tag or digest that is dropped or overwritten on the way pins nothing: another image runs than was asked for.");

    public static readonly DiagnosticDescriptor OCI1006_UnresolvedReference = CreateOff(
        RuleIds.UnresolvedReference,
        "It can't be known here which image is used",
        "Whether image '{0}' is pinned is not known here; give its tag or digest where it stands{1}",
        "A part that decides which image is used is only known elsewhere, so that nobody can check it here.");

    public static readonly DiagnosticDescriptor OCI1007_ConflictingTags = CreateOff(
        RuleIds.ConflictingTags,
        "One repository is used under different tags",
        "Image '{0}' has another tag elsewhere in this project: {1}; use one tag for all{2}",
        "Of two tags for one repository in one project, one was often forgotten when the other was changed.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OCI2001_LockMismatch = Create(
        RuleIds.LockMismatch,
        "An image reference differs from the lock file",
        "Image '{0}' differs from the lock file, which pins '{1}' to '{2}'; take the lock file's, or give this one an entry of its own{3}",
        "The lock file says what runs. A reference with another tag or digest runs something else.");

    public static readonly DiagnosticDescriptor OCI2002_NotInLockFile = Create(
        RuleIds.NotInLockFile,
        "An image has no entry in the lock file",
        "Image '{0}' has no entry in the lock file; 'ocitag lock' makes one for '{1}'{2}",
        "Where a project has a lock file, each of its images belongs there, with the digest that its tag stands for.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OCI2003_UnusedLockEntry = Create(
        RuleIds.UnusedLockEntry,
        "Nothing uses an entry of the lock file",
        "Nothing uses the lock file's entry '{0}'; 'ocitag lock --prune' removes it",
        "An entry that outlives its image is looked up, verified and updated for nothing. Only 'ocitag check' reports it: it alone sees all projects that share the file.",
        DiagnosticSeverity.Info);

    /// <summary>The rules that judge a reference, wherever it stands.</summary>
    public static readonly DiagnosticDescriptor[] ReferenceRules =
    [
        OCI1001_MissingTag, OCI1002_FloatingTag, OCI1003_MissingDigest, OCI1004_InvalidReference, OCI1005_LostTag,
        OCI2001_LockMismatch, OCI2002_NotInLockFile,
    ];

    /// <summary>The descriptor of a rule that judges a reference.</summary>
    public static DiagnosticDescriptor OfReferenceRule(string ruleId) => ruleId switch
    {
        RuleIds.MissingTag => OCI1001_MissingTag,
        RuleIds.FloatingTag => OCI1002_FloatingTag,
        RuleIds.MissingDigest => OCI1003_MissingDigest,
        RuleIds.LostTag => OCI1005_LostTag,
        RuleIds.UnresolvedReference => OCI1006_UnresolvedReference,
        RuleIds.ConflictingTags => OCI1007_ConflictingTags,
        RuleIds.LockMismatch => OCI2001_LockMismatch,
        RuleIds.NotInLockFile => OCI2002_NotInLockFile,
        _ => OCI1004_InvalidReference,
    };

    static DiagnosticDescriptor Create(string id, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description);

    // A rule that is off has an analyzer to itself: the compiler does not start one that has nothing to say.
    static DiagnosticDescriptor CreateOff(string id, string title, string message, string description, params string[] tags) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: false, description, customTags: tags);
}
