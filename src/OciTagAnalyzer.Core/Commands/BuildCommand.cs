namespace OciTagAnalyzer.Core.Commands;

/// <summary>A command that builds an image from a Dockerfile, with arguments or additional contexts.</summary>
/// <param name="Arguments">The values of <c>--build-arg</c>: <c>NAME=value</c>, or a name alone.</param>
/// <param name="Contexts">The values of <c>--build-context</c>.</param>
sealed record BuildCommand(IReadOnlyList<CommandWord> Arguments, IReadOnlyList<CommandWord> Contexts)
{
    const string Argument = "--build-arg";
    const string NamedContext = "--build-context";

    // The options of docker build, docker buildx build and podman build.
    static readonly CommandOptions options = new(
        flags: """
            --all-platforms --check --compress -D --debug --disable-content-trust --force-rm --layers --load --no-cache --pull --push -q --quiet --rm --squash
            --squash-all --tls-verify
            """,
        values: """
            --add-host --allow --annotation --attest --build-arg --build-context --builder --cache-from --cache-to --call --cgroup-parent --cpu-period
            --cpu-quota --cpu-shares --cpuset-cpus --cpuset-mems --creds -f --file --format --iidfile --isolation --jobs --label -m --memory --memory-swap
            --metadata-file --network --no-cache-filter -o --output --platform --policy --progress --provenance --sbom --secret --security-opt --shm-size
            --ssh -t --tag --target --ulimit -v --volume
            """);

    /// <summary>The path of the Dockerfile; null for the default.</summary>
    public CommandWord? Dockerfile { get; private init; }

    /// <summary>The context; null if it is unknown.</summary>
    public CommandWord? Context { get; private init; }

    /// <summary>True if a script may contain such a command.</summary>
    public static bool MayBeIn(string script) => script.IndexOf("--build-", StringComparison.Ordinal) >= 0;

    /// <summary>Returns the build that a command performs; null if there is none, or if it passes nothing to its Dockerfile.</summary>
    public static BuildCommand? Of(IReadOnlyList<CommandWord> command)
    {
        int compose = BuiltImages.ComposeAt(command);
        int start = compose < 0 ? BuiltImages.SubcommandAt(command) : BuildOfComposeAt(command, compose);
        if (start < 0 || command[start].Text.Text is not ("build" or "bud"))
        {
            return null;
        }

        // Compose builds the Dockerfiles of several services.
        var named = new List<(string Option, CommandWord Value)>();
        bool isKnown = compose < 0;
        CommandWord? context = null;
        for (int at = start + 1; at < command.Count; at++)
        {
            string word = command[at].Text.Text;
            if (word is not ['-', _, ..])
            {
                context = command[at];
                continue;
            }

            int equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=') : -1;
            OptionKind kind = options.Read(word, out _);
            isKnown &= kind != OptionKind.Unknown;
            if (equals > 0)
            {
                named.Add((word.Substring(0, equals), command[at].From(equals + 1)));
            }
            else if (kind == OptionKind.TakesNext && at + 1 < command.Count)
            {
                named.Add((word, command[++at]));
            }
            else if (word.StartsWith("-f", StringComparison.Ordinal))
            {
                named.Add(("-f", command[at].From(2)));
            }
        }

        CommandWord[] arguments = Values(Argument);
        CommandWord[] contexts = Values(NamedContext);
        return arguments.Length + contexts.Length == 0 ? null : new(arguments, contexts)
        {
            Dockerfile = Values("-f").Concat(Values("--file")).LastOrDefault(),
            Context = isKnown ? context : null,
        };

        CommandWord[] Values(string option) => [.. named.Where(value => value.Option == option).Select(value => value.Value)];
    }

    // The options before it, such as the files, may have values.
    static int BuildOfComposeAt(IReadOnlyList<CommandWord> command, int compose)
    {
        for (int at = compose + 1; at < command.Count; at++)
        {
            if (command[at].Text.Text == "build")
            {
                return at;
            }
        }

        return -1;
    }
}
