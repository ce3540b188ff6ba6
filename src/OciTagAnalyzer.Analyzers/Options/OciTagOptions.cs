using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The catalog of options: the one place where an option is defined.</summary>
static class OciTagOptions
{
    /// <summary>What the key of every option of ours begins with.</summary>
    public const string Prefix = "oci_tag.";

    /// <summary>By what images are known.</summary>
    public static readonly TypedOption<Detection> Detection = new(
        Prefix + "detection",
        Options.Detection.Sinks,
        WordChoice.Of(("sinks", Options.Detection.Sinks), ("names", Options.Detection.Names)));

    /// <summary>The tags that move; a list that is given takes the place of the default one.</summary>
    public static readonly TypedOption<PatternList> FloatingTags = new(Prefix + "floating_tags", ImagePolicy.Default.FloatingTags, PatternText.OfTags);

    /// <summary>The images that must be pinned by digest.</summary>
    public static readonly TypedOption<PatternList> RequireDigest = new(Prefix + "require_digest", PatternList.Empty, PatternText.OfImages);

    /// <summary>The images that are not judged.</summary>
    public static readonly TypedOption<PatternList> IgnoredImages = new(Prefix + "ignored_images", PatternList.Empty, PatternText.OfImages);

    /// <summary>The registries, and repositories, that images may come from.</summary>
    public static readonly TypedOption<PatternList> AllowedRegistries = new(Prefix + "allowed_registries", PatternList.Empty, PatternText.OfImages);

    /// <summary>Where images are pulled from instead of their own registry.</summary>
    public static readonly TypedOption<RegistryMirrors> RegistryMirrors = new(
        Prefix + "registry_mirrors",
        Core.Policies.RegistryMirrors.Empty,
        MirrorText.Read);

    /// <summary>What the fixes write.</summary>
    public static readonly TypedOption<PinStyle> PinStyle = new(
        Prefix + "pin_style",
        Core.Pinning.PinStyle.TagAndDigest,
        WordChoice.Of(
            ("tag", Core.Pinning.PinStyle.Tag),
            ("digest", Core.Pinning.PinStyle.Digest),
            ("tag_and_digest", Core.Pinning.PinStyle.TagAndDigest)));

    /// <summary>The severity of findings in the files for which the compiler has none: all but C#.</summary>
    public static readonly TypedOption<ReportDiagnostic> Severity = new(
        Prefix + "severity",
        ReportDiagnostic.Default,
        WordChoice.Of(
            ("none", ReportDiagnostic.Suppress),
            ("suggestion", ReportDiagnostic.Info),
            ("warning", ReportDiagnostic.Warn),
            ("error", ReportDiagnostic.Error)));

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<OptionDefinition> All =
        [AllowedRegistries, Detection, FloatingTags, IgnoredImages, PinStyle, RegistryMirrors, RequireDigest, Severity];
}
