namespace OciTagAnalyzer.Core.Commands;

/// <summary>Finds the images that a command produces. A later command that runs one of them pulls nothing.</summary>
static class BuiltImages
{
    static readonly string[] engines = ["docker", "podman", "nerdctl", "buildah"];

    // Programs that may produce images, if an argument is about images.
    static readonly string[] tools =
    [
        "bazel", "dotnet", "earthly", "gradle", "gradlew", "just", "make", "mvn", "mvnw", "nix", "nix-build", "npm", "pack", "pnpm", "rake", "task", "yarn",
    ];

    static readonly string[] topics = ["docker", "image", "container", "jib"];

    // Their targets have any name, such as "all".
    static readonly string[] runners = ["earthly", "just", "make", "pack", "task"];
    static readonly string[] targets = ["build", "all"];

    /// <summary>True if a script may contain a command that produces images.</summary>
    public static bool MayBeIn(string script) =>
        script.IndexOf("executor", StringComparison.Ordinal) >= 0 || Array.Exists(tools, tool => script.IndexOf(tool, StringComparison.Ordinal) >= 0);

    /// <summary>Returns the images that a command produces.</summary>
    public static IEnumerable<CommandWord> In(IReadOnlyList<CommandWord> command) => SubcommandOf(command) switch
    {
        "build" or "bud" => ValuesOf(command, "-t", "--tag"),
        "tag" or "push" or "commit" or "import" => command.Skip(command.Count - 1),
        _ => NameOf(command) is "executor" or "kaniko" ? ValuesOf(command, "-d", "--destination") : [],
    };

    /// <summary>True if a command may produce images with unknown names.</summary>
    public static bool MayHaveUnknown(IReadOnlyList<CommandWord> command) =>
        SubcommandOf(command) is "bake" or "compose" or "load" || NameOf(command) == "docker-compose"
        || (Array.IndexOf(tools, NameOf(command)) >= 0 && command.Skip(1).Any(word => IsAboutImages(word, topics)))
        || (Array.IndexOf(runners, NameOf(command)) >= 0 && command.Skip(1).Any(word => IsAboutImages(word, targets)));

    static string? NameOf(IReadOnlyList<CommandWord> command) => command.Count < 2 ? null : ProgramName.Of(command[0].Text);

    // Options before the subcommand are rare.
    static string? SubcommandOf(IReadOnlyList<CommandWord> command) =>
        NameOf(command) is { } name && Array.IndexOf(engines, name.ToLowerInvariant()) >= 0
            ? command.Skip(1).Select(word => word.Text.Text).FirstOrDefault(word => word is not ("image" or "container" or "buildx" or "builder"))
            : null;

    static IEnumerable<CommandWord> ValuesOf(IReadOnlyList<CommandWord> command, string shortName, string name)
    {
        for (int i = 1; i < command.Count; i++)
        {
            string option = command[i].Text.Text;
            if ((option == shortName || option == name) && i + 1 < command.Count)
            {
                yield return command[++i];
            }
            else if (option.StartsWith(name + "=", StringComparison.Ordinal))
            {
                yield return command[i].From(option.IndexOf('=') + 1);
            }
            else if (option.StartsWith(shortName, StringComparison.Ordinal) && option.Length > shortName.Length)
            {
                yield return command[i].From(2);
            }
        }
    }

    static bool IsAboutImages(CommandWord argument, string[] topics) =>
        Array.Exists(topics, topic => argument.Text.Text.IndexOf(topic, StringComparison.OrdinalIgnoreCase) >= 0);
}
