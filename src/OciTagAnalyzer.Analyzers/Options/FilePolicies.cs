using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The policies of the files of a compilation, cached for files with the same options. The lock file is read when the first one is needed.</summary>
sealed class FilePolicies(AnalyzerOptions options)
{
    readonly AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
    readonly Lazy<ImagePolicy> defaultPolicy = new(() => ImagePolicy.Default with { Locked = ProjectLock.Among(options.AdditionalFiles) });
    readonly ConcurrentDictionary<PolicyTexts, ImagePolicy> known = new();

    /// <summary>Returns the policy for a C# file.</summary>
    public ImagePolicy Of(SyntaxTree tree) => Of(FileSettings.Of(tree, provider));

    /// <summary>Returns the policy for an additional file.</summary>
    public ImagePolicy Of(AdditionalText file) => Of(FileSettings.Of(file, provider));

    ImagePolicy Of(FileSettings settings)
    {
        var texts = new PolicyTexts(
            settings[OciTagOptions.FloatingTags.Key],
            settings[OciTagOptions.RequireDigest.Key],
            settings[OciTagOptions.IgnoredImages.Key],
            settings[OciTagOptions.AllowedRegistries.Key],
            settings[OciTagOptions.RegistryMirrors.Key],
            settings[OciTagOptions.UpdateLimits.Key],
            settings[OciTagOptions.UpdateHeld.Key],
            settings[OciTagOptions.UpdateTags.Key]);
        return texts == default
            ? defaultPolicy.Value
            : known.GetOrAdd(texts, texts => defaultPolicy.Value with
            {
                FloatingTags = OciTagOptions.FloatingTags.Parse(texts.FloatingTags),
                DigestRequired = OciTagOptions.RequireDigest.Parse(texts.RequireDigest),
                Ignored = OciTagOptions.IgnoredImages.Parse(texts.IgnoredImages),
                AllowedRegistries = OciTagOptions.AllowedRegistries.Parse(texts.AllowedRegistries),
                RegistryMirrors = OciTagOptions.RegistryMirrors.Parse(texts.RegistryMirrors),
                Updates = new()
                {
                    Limits = OciTagOptions.UpdateLimits.Parse(texts.UpdateLimits),
                    Held = OciTagOptions.UpdateHeld.Parse(texts.UpdateHeld),
                    AllowedTags = OciTagOptions.UpdateTags.Parse(texts.UpdateTags),
                },
            });
    }

    readonly record struct PolicyTexts(
        string? FloatingTags,
        string? RequireDigest,
        string? IgnoredImages,
        string? AllowedRegistries,
        string? RegistryMirrors,
        string? UpdateLimits,
        string? UpdateHeld,
        string? UpdateTags);
}
