using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1008: an image comes from a registry that the project does not allow.</summary>
/// <remarks>If <c>registry.example</c> is allowed: bad <c>redis:7.4</c>, good <c>registry.example/hub/library/redis:7.4</c>.</remarks>
static class RegistryNotAllowed
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1008";

    // A message names no more of them.
    const int MostShown = 4;

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(RegistryNotAllowed),
        "An image comes from a registry that the project does not allow",
        "Image '{0}' comes from the {1}, which this project does not allow; use {2}{3}",
        "The option 'oci_tag.allowed_registries' lists the registries and repositories that images may be pulled from. Without it, this rule reports nothing.")
    {
        IsAboutName = true,
        Check = Check,
        Remedy = Remedy.Pin(PinSources.Mirror, image => image.Slots.Name),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy)
    {
        // In code, the text of a lost tag or digest is no image.
        bool isImage = image.Lost is null || image.LostByReader is not null;
        return !policy.AllowedRegistries.IsEmpty && isImage && image.Reading.KnownName is { } name && !MayBeAllowed(name, policy)
            ? FindingFor(image.Reading, name, policy)
            : null;
    }

    static Finding FindingFor(ImageReading reading, KnownName name, ImagePolicy policy)
    {
        string? mirrored = name.IsWhole ? policy.RegistryMirrors.NameFor(name.Text) : null;
        return new(Rule, [reading.Named.Display, Origin(name, policy), mirrored is null ? Alternatives(policy) : $"'{Excerpt.Of(mirrored)}'"])
        {
            NewName = mirrored,
        };
    }

    static bool MayBeAllowed(KnownName name, ImagePolicy policy)
    {
        IReadOnlyList<string> prefixes = name.Prefixes;
        return policy.RegistryMirrors.Targets.Any(IsMirror)
            || (name.IsWhole ? policy.AllowedRegistries.Matches(prefixes) : policy.AllowedRegistries.MayMatch(prefixes));

        bool IsMirror(string target) => prefixes.Contains(target) || (!name.IsWhole && target.StartsWith(name.Text + "/", StringComparison.Ordinal));
    }

    // If some of the registry is allowed, the registry is not what is wrong.
    static string Origin(KnownName name, ImagePolicy policy) =>
        name.IsWhole && policy.AllowedRegistries.MayMatch([name.Registry])
            ? $"repository '{Excerpt.Of(name.Text)}'"
            : $"registry '{Excerpt.Of(name.Registry)}'";

    static string Alternatives(ImagePolicy policy)
    {
        string[] allowed = [.. policy.AllowedRegistries.Included.Concat(policy.RegistryMirrors.Targets).Distinct(StringComparer.Ordinal)];
        string shown = string.Join(", ", allowed.Take(MostShown).Select(pattern => $"'{Excerpt.Of(pattern)}'"));
        return allowed.Length switch
        {
            0 => "another registry",
            1 => shown,
            <= MostShown => "one of " + shown,
            _ => $"one of {shown}, …",
        };
    }
}
