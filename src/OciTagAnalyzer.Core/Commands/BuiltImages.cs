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

    static readonly string[] publishers = ["PublishContainer", "DefaultContainer"];

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

    /// <summary>Returns the index of the subcommand of a container engine; -1 if there is none.</summary>
    public static int SubcommandAt(IReadOnlyList<CommandWord> command)
    {
        if (NameOf(command) is not { } name || Array.IndexOf(engines, name.ToLowerInvariant()) < 0)
        {
            return -1;
        }

        int at = 1;
        while (at < command.Count && command[at].Text.Text is "image" or "container" or "buildx" or "builder")
        {
            at++;
        }

        return at < command.Count ? at : -1;
    }

    /// <summary>Returns the index of the word for Compose, <c>compose</c> or <c>docker-compose</c>; -1 if the command runs something else.</summary>
    public static int ComposeAt(IReadOnlyList<CommandWord> command) =>
        NameOf(command) is "docker-compose" or "podman-compose" ? 0
        : SubcommandAt(command) is >= 0 and var at && command[at].Text.Text == "compose" ? at
        : -1;

    /// <summary>True if a command may produce images with unknown names.</summary>
    public static bool MayHaveUnknown(IReadOnlyList<CommandWord> command) =>
        SubcommandOf(command) is "bake" or "load" || ComposeAt(command) >= 0
        || (NameOf(command) is { } name && Array.IndexOf(tools, name) >= 0 && command.Skip(1).Any(argument => IsAboutImages(name, argument.Text.Text)));

    static string? NameOf(IReadOnlyList<CommandWord> command) => command.Count < 2 ? null : ProgramName.Of(command[0].Text);

    // Options before the subcommand are rare.
    static string? SubcommandOf(IReadOnlyList<CommandWord> command) => SubcommandAt(command) is >= 0 and var at ? command[at].Text.Text : null;

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

    static bool IsAboutImages(string tool, string argument) => tool == "dotnet"
        ? Array.Exists(publishers, publisher => argument.IndexOf(publisher, StringComparison.OrdinalIgnoreCase) >= 0)
        : WordsOf(argument).Any(word => IsAmong(topics, word) || (IsAmong(targets, word) && Array.IndexOf(runners, tool) >= 0));

    static bool IsAmong(string[] words, string word) => Array.Exists(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));

    // docker-build, build_image, bootBuildImage
    static IEnumerable<string> WordsOf(string argument)
    {
        int start = 0;
        for (int at = 0; at <= argument.Length; at++)
        {
            bool isLetter = at < argument.Length && char.IsLetter(argument[at]);
            bool isStart = isLetter && at > 0 && char.IsUpper(argument[at]) && char.IsLower(argument[at - 1]);
            if (!isLetter || isStart)
            {
                yield return argument.Substring(start, at - start);
                start = isStart ? at : at + 1;
            }
        }
    }
}
