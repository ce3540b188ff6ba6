using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What one compose file says of a service, merged YAML entries included; other files of the project may say more.</summary>
sealed class ComposeDefinition
{
    /// <summary>True if there is a <c>build</c>.</summary>
    public bool Builds { get; private init; }

    /// <summary>True if <c>build</c> is reset: the service builds nothing, whatever other files say.</summary>
    public bool ResetsBuild { get; private init; }

    /// <summary>The image as it is written; null without one.</summary>
    public string? Image { get; private init; }

    /// <summary>The service that it extends, or null.</summary>
    public string? Extended { get; private init; }

    /// <summary>The file that the extended service stands in; null for this one.</summary>
    public string? ExtendedFile { get; private init; }

    /// <summary>The folder that is built; null if it is not said.</summary>
    public string? Context { get; private init; }

    /// <summary>The Dockerfile, from the folder that is built on; null if it is not said.</summary>
    public string? Dockerfile { get; private init; }

    /// <summary>The names of the additional contexts.</summary>
    public IReadOnlyList<string> ContextNames { get; private init; } = [];

    /// <summary>Reads the value of a service.</summary>
    public static ComposeDefinition Of(YamlNode service)
    {
        YamlNode? build = service["build"];
        YamlNode? extended = service["extends"];
        YamlNode? contexts = build?["additional_contexts"];
        return new()
        {
            Builds = build is { IsReset: false },
            ResetsBuild = build is { IsReset: true },
            Image = service["image"] is { IsReset: false, Text: { } image } ? image : null,
            Extended = extended?.Text ?? extended?["service"]?.Text,
            ExtendedFile = extended?["file"]?.Text,
            Context = build is { IsReset: false } ? build.Text ?? build["context"]?.Text : null,
            Dockerfile = build?["dockerfile"]?.Text,
            ContextNames = contexts is null ? [] : [.. contexts.Entries.Select(entry => entry.Key), .. contexts.Items.Select(NameIn).OfType<string>()],
        };
    }

    // In a list, each item is name=value.
    static string? NameIn(YamlNode item) => item.Text?.IndexOf('=') is > 0 and var equals ? item.Text.Substring(0, equals) : null;
}
