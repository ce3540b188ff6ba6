using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Defines all options.</summary>
static class OciTagOptions
{
    /// <summary>The prefix of all keys.</summary>
    public const string Prefix = "oci_tag.";

    /// <summary>How images are recognized.</summary>
    public static readonly TypedOption<Detection> Detection = new(
        Prefix + "detection",
        Options.Detection.Sinks,
        WordChoice.Of(("sinks", Options.Detection.Sinks), ("names", Options.Detection.Names)));

    /// <summary>The floating tags; replaces the default list.</summary>
    public static readonly TypedOption<PatternList> FloatingTags = new(Prefix + "floating_tags", ImagePolicy.Default.FloatingTags, PatternText.OfTags);

    /// <summary>The images that must be pinned to a digest.</summary>
    public static readonly TypedOption<PatternList> RequireDigest = new(Prefix + "require_digest", PatternList.Empty, PatternText.OfImages);

    /// <summary>The images that no rule applies to.</summary>
    public static readonly TypedOption<PatternList> IgnoredImages = new(Prefix + "ignored_images", PatternList.Empty, PatternText.OfImages);

    /// <summary>The registries and repositories that images may come from.</summary>
    public static readonly TypedOption<PatternList> AllowedRegistries = new(Prefix + "allowed_registries", PatternList.Empty, PatternText.OfImages);

    /// <summary>Where images are pulled from instead of their own registry.</summary>
    public static readonly TypedOption<RegistryMirrors> RegistryMirrors = new(
        Prefix + "registry_mirrors",
        Core.Policies.RegistryMirrors.Empty,
        MirrorText.Read);

    /// <summary>The parts that fixes write a pin with.</summary>
    public static readonly TypedOption<PinStyle> PinStyle = new(
        Prefix + "pin_style",
        Core.Pinning.PinStyle.TagAndDigest,
        WordChoice.Of(
            ("tag", Core.Pinning.PinStyle.Tag),
            ("digest", Core.Pinning.PinStyle.Digest),
            ("tag_and_digest", Core.Pinning.PinStyle.TagAndDigest)));

    /// <summary>The severity of findings in files other than C# files, for which the compiler does not read severities.</summary>
    public static readonly TypedOption<ReportDiagnostic> Severity = new(
        Prefix + "severity",
        ReportDiagnostic.Default,
        WordChoice.Of(
            ("none", ReportDiagnostic.Suppress),
            ("suggestion", ReportDiagnostic.Info),
            ("warning", ReportDiagnostic.Warn),
            ("error", ReportDiagnostic.Error)));

    /// <summary>The images that <c>ocitag update</c> never moves, with the reasons.</summary>
    public static readonly TypedOption<ImageEntries<string>> UpdateHeld = new(
        Prefix + "update_held",
        ImageEntries<string>.Empty,
        UpdateText.OfHeld);

    /// <summary>The widest steps of <c>ocitag update</c>.</summary>
    public static readonly TypedOption<ImageEntries<UpdateStep>> UpdateLimits = new(
        Prefix + "update_limits",
        ImageEntries<UpdateStep>.Empty,
        UpdateText.OfLimits);

    /// <summary>The tags that <c>ocitag update</c> may move images to.</summary>
    public static readonly TypedOption<ImageEntries<string>> UpdateTags = new(
        Prefix + "update_tags",
        ImageEntries<string>.Empty,
        UpdateText.OfTags);

    /// <summary>All options.</summary>
    public static readonly IReadOnlyList<OptionDefinition> All =
    [
        AllowedRegistries, Detection, FloatingTags, IgnoredImages, PinStyle, RegistryMirrors, RequireDigest, Severity, UpdateHeld, UpdateLimits, UpdateTags,
    ];
}
