using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The policy of each file of a compilation, made once for all files that ask for the same; the lock file is read with the first.</summary>
sealed class FilePolicies(AnalyzerOptions options)
{
    readonly AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
    readonly Lazy<ImagePolicy> unsaid = new(() => ImagePolicy.Default with { Locked = ProjectLock.Among(options.AdditionalFiles) });
    readonly ConcurrentDictionary<PolicyTexts, ImagePolicy> known = new();

    /// <summary>The policy that holds in a C# file.</summary>
    public ImagePolicy Of(SyntaxTree tree) => Of(FileSettings.Of(tree, provider));

    /// <summary>The policy that holds in an additional file.</summary>
    public ImagePolicy Of(AdditionalText file) => Of(FileSettings.Of(file, provider));

    ImagePolicy Of(FileSettings settings)
    {
        var asked = new PolicyTexts(
            settings[OciTagOptions.FloatingTags.Key],
            settings[OciTagOptions.RequireDigest.Key],
            settings[OciTagOptions.IgnoredImages.Key],
            settings[OciTagOptions.AllowedRegistries.Key],
            settings[OciTagOptions.RegistryMirrors.Key]);
        return asked == default
            ? unsaid.Value
            : known.GetOrAdd(asked, texts => unsaid.Value with
            {
                FloatingTags = OciTagOptions.FloatingTags.Parse(texts.FloatingTags),
                DigestRequired = OciTagOptions.RequireDigest.Parse(texts.RequireDigest),
                Ignored = OciTagOptions.IgnoredImages.Parse(texts.IgnoredImages),
                AllowedRegistries = OciTagOptions.AllowedRegistries.Parse(texts.AllowedRegistries),
                RegistryMirrors = OciTagOptions.RegistryMirrors.Parse(texts.RegistryMirrors),
            });
    }

    readonly record struct PolicyTexts(string? FloatingTags, string? RequireDigest, string? IgnoredImages, string? AllowedRegistries, string? RegistryMirrors);
}
