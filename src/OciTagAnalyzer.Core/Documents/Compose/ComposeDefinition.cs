using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The definition of a service in one compose file, with merged YAML entries; other files of the project may extend it.</summary>
sealed class ComposeDefinition
{
    /// <summary>True if it has a <c>build</c>.</summary>
    public bool Builds { get; private init; }

    /// <summary>True if <c>build</c> is reset: the service is not built, regardless of other files.</summary>
    public bool ResetsBuild { get; private init; }

    /// <summary>True if it specifies an image, or removes that of another file.</summary>
    public bool ReplacesImage { get; private init; }

    /// <summary>The image as written, or null.</summary>
    public string? Image { get; private init; }

    /// <summary>The service that it extends, or null.</summary>
    public string? Extended { get; private init; }

    /// <summary>The file of the extended service; null for this file.</summary>
    public string? ExtendedFile { get; private init; }

    /// <summary>The build context; null if it is not specified.</summary>
    public string? Context { get; private init; }

    /// <summary>The Dockerfile, relative to the context; null if it is not specified.</summary>
    public string? Dockerfile { get; private init; }

    /// <summary>The names of the additional contexts.</summary>
    public IReadOnlyList<string> ContextNames { get; private init; } = [];

    /// <summary>Reads the definition of a service.</summary>
    public static ComposeDefinition Of(YamlNode service)
    {
        YamlNode? build = service["build"];
        YamlNode? extended = service["extends"];
        YamlNode? contexts = build?["additional_contexts"];
        return new()
        {
            Builds = build is { IsReset: false },
            ResetsBuild = build is { IsReset: true },
            ReplacesImage = service["image"] is { Text: not null } or { IsReset: true },
            Image = service["image"] is { IsReset: false, Text: { } image } ? image : null,
            Extended = extended?.Text ?? extended?["service"]?.Text,
            ExtendedFile = extended?["file"]?.Text,
            Context = build is { IsReset: false } ? build.Text ?? build["context"]?.Text : null,
            Dockerfile = build?["dockerfile"]?.Text,
            ContextNames = contexts is null ? [] : [.. contexts.Entries.Select(entry => entry.Key), .. contexts.Items.Select(NameIn).OfType<string>()],
        };
    }

    // An item of the list is name=value.
    static string? NameIn(YamlNode item) => item.Text?.IndexOf('=') is > 0 and var equals ? item.Text.Substring(0, equals) : null;
}
