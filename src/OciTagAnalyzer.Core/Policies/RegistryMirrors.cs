using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Policies;

/// <summary>Where a project pulls images from instead of their own registry: <c>docker.io=registry.example/hub</c>, separated by commas.</summary>
public sealed class RegistryMirrors
{
    readonly List<(string Source, string Target)> mirrors = [];

    RegistryMirrors()
    {
    }

    /// <summary>The list without a mirror.</summary>
    public static RegistryMirrors Empty { get; } = new();

    /// <summary>The registries, or repository prefixes, that mirror another one.</summary>
    public IEnumerable<string> Targets => mirrors.Select(mirror => mirror.Target);

    /// <summary>Parses a list; <paramref name="malformed"/> contains the entries that are no mirrors, which the list leaves out.</summary>
    public static RegistryMirrors Parse(string text, out IReadOnlyList<string> malformed)
    {
        var parsed = new RegistryMirrors();
        var rejected = new List<string>();
        foreach (string entry in text.Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0))
        {
            string[] sides = [.. entry.Split('=').Select(side => side.Trim())];
            if (sides.Length == 2 && Array.TrueForAll(sides, IsRegistryOrPrefix) && sides[0] != sides[1])
            {
                parsed.mirrors.Add((sides[0], sides[1]));
            }
            else
            {
                rejected.Add(entry);
            }
        }

        malformed = rejected;
        return parsed;
    }

    /// <summary>The name to pull instead of <paramref name="name"/>, which is in normal form; null without a mirror. The longest source decides.</summary>
    public string? NameFor(string name)
    {
        (string Source, string Target)? best = null;
        foreach ((string source, string target) in mirrors)
        {
            if (name.StartsWith(source + "/", StringComparison.Ordinal) && !(best?.Source.Length >= source.Length))
            {
                best = (source, target);
            }
        }

        return best is { } mirror ? mirror.Target + name.Substring(mirror.Source.Length) : null;
    }

    // Two components, because Docker Hub adds 'library/' to one.
    static bool IsRegistryOrPrefix(string text) =>
        ImageReference.TryParseCanonical(text + "/x/x", out ImageReference? reference, out _) && reference.Domain.Length > 0;
}
