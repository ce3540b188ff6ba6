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

    /// <summary>The arguments of the build.</summary>
    public IReadOnlyList<ComposeEntry> Arguments { get; private init; } = [];

    /// <summary>The additional contexts of the build.</summary>
    public IReadOnlyList<ComposeEntry> Contexts { get; private init; } = [];

    /// <summary>The Dockerfile in the compose file; null without one.</summary>
    public YamlScalar? InlineDockerfile { get; private init; }

    /// <summary>Reads the definition of a service.</summary>
    public static ComposeDefinition Of(YamlNode service)
    {
        YamlNode? build = service["build"];
        YamlNode? extended = service["extends"];
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
            Arguments = ComposeEntry.In(build?["args"]),
            Contexts = ComposeEntry.In(build?["additional_contexts"]),
            InlineDockerfile = build?["dockerfile_inline"] is { Text: not null } inline ? inline.Scalar : null,
        };
    }
}
