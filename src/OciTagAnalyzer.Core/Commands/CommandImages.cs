using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Finds the images that a command names, as far as the command is known.</summary>
public sealed class CommandImages
{
    readonly IReadOnlyList<CommandWord> words;
    readonly bool includesUnknown;
    readonly List<CommandImage> images = [];

    CommandImages(IReadOnlyList<CommandWord> words, bool includesUnknown)
    {
        this.words = words;
        this.includesUnknown = includesUnknown;
    }

    /// <summary>The names of the programs whose commands can name images.</summary>
    public static IReadOnlyCollection<string> Programs => ImagePrograms.Names;

    /// <summary>True if commands of <paramref name="program"/> can name images or contain such commands.</summary>
    public static bool MayBeIn(ImageText program) =>
        ProgramName.Of(program) is { } name && (ImagePrograms.Of(name) is not null || CommandWrapper.IsWrapper(name));

    /// <summary>True if <paramref name="line"/>, by its beginning, can be the arguments of such a program.</summary>
    public static bool MayBeArguments(string line) => ImagePrograms.MayBeArguments(line);

    /// <summary>Returns the images in a command; <paramref name="words"/> are its program and arguments.</summary>
    public static IReadOnlyList<CommandImage> In(IReadOnlyList<CommandWord> words) =>
        [.. CommandWrapper.Unwrap(words).SelectMany(command => new CommandImages(command, includesUnknown: false).Find())];

    /// <summary>True if a script may contain a command that names images.</summary>
    internal static bool MayBeInScript(string script) => ImagePrograms.MayBeIn(script);

    /// <summary>
    /// Returns the images in a command of a script, including an operand that consists of a variable: it is the image if the value of the variable is
    /// neither an option nor several words.
    /// </summary>
    internal static IReadOnlyList<CommandImage> InScript(IReadOnlyList<CommandWord> command) =>
        [.. new CommandImages(command, includesUnknown: true).Find()];

    IReadOnlyList<CommandImage> Find()
    {
        if (words.Count > 0 && !words[0].IsOptional && ProgramName.Of(words[0].Text) is { } name && ImagePrograms.Of(name) is { } program)
        {
            int at = SkipOptions(program.Options, 1);
            if (at >= 0 && program.Commands.FirstOrDefault(command => command.IsAt(words, at)) is { } found)
            {
                Read(program, found, at + found.Length, name + " " + found.Path);
            }
        }

        return images;
    }

    /// <summary>Returns the index of the first word that is not an option; -1 if it cannot be determined.</summary>
    int SkipOptions(CommandOptions options, int at)
    {
        while (at < words.Count && words[at].Text.Text.StartsWith("-", StringComparison.Ordinal))
        {
            at = options.Read(words[at].Text.Text, out _) switch
            {
                OptionKind.Complete => at + 1,
                OptionKind.TakesNext when IsValueAt(at + 1) => at + 2,
                _ => words.Count,
            };
        }

        return at < words.Count ? at : -1;
    }

    void Read(ImageProgram program, ImageCommand command, int at, string keyPath)
    {
        bool hasOptions = true;
        for (; at < words.Count; at++)
        {
            CommandWord word = words[at];
            string text = word.Text.Text;
            if (hasOptions && text == "--")
            {
                // What follows belongs to the container, unless it is an image.
                if (command.Operands == ImageOperands.None)
                {
                    return;
                }

                hasOptions = false;
            }
            else if (hasOptions && text.Length > 1 && text[0] == '-')
            {
                switch (command.Options.Read(text, out int valueStart))
                {
                    case OptionKind.Complete:
                        break;
                    case OptionKind.ContainsImage:
                        Add(program, command, word.From(valueStart), keyPath);
                        break;
                    case OptionKind.TakesNextImage when IsValueAt(at + 1):
                        Add(program, command, words[++at], keyPath);
                        break;
                    case OptionKind.TakesNext when IsValueAt(at + 1):
                        at++;
                        break;

                    // An image option is recognized by its name, regardless of unknown options before it.
                    case OptionKind.Unknown when command.Operands == ImageOperands.None:
                        break;
                    default:
                        return;
                }
            }
            else if (command.Operands != ImageOperands.None && !ReadOperand(program, command, word, keyPath))
            {
                return;
            }
        }
    }

    /// <summary>False if the rest of the command cannot be evaluated.</summary>
    bool ReadOperand(ImageProgram program, ImageCommand command, CommandWord word, string keyPath)
    {
        if (word.IsUnknown || word.IsOptional)
        {
            bool mayBeImage = includesUnknown && word.Text.Text.Length == 1 && command.Operands is ImageOperands.First or ImageOperands.All;
            if (mayBeImage)
            {
                Add(program, command, word, keyPath);
            }

            return mayBeImage && command.Operands == ImageOperands.All;
        }

        switch (command.Operands)
        {
            case ImageOperands.Assigned:
                int value = word.Text.Text.IndexOf('=') + 1;
                if (value > 0)
                {
                    Add(program, command, word.From(value), keyPath);
                }

                return true;
            case ImageOperands.FirstOfRemote:
                AddOfRemote(word, keyPath);
                return false;
            default:
                Add(program, command, word, keyPath);
                return command.Operands == ImageOperands.All;
        }
    }

    // If the value is missing, the next word takes its place.
    bool IsValueAt(int at) => at < words.Count && words[at].IsOptional == words[at - 1].IsOptional;

    void Add(ImageProgram program, ImageCommand command, CommandWord image, string keyPath)
    {
        if ((command.TakesContexts ? ImageTransport.OfContext(image) : program.TakesTransports ? ImageTransport.Strip(image) : image) is { } named)
        {
            Add(named, ImageText.Known(""), keyPath);
        }
    }

    void AddOfRemote(CommandWord word, string keyPath)
    {
        int colon = word.Text.Text.IndexOf(':');
        if (colon > 0 && IncusRemote.RegistryOf(word.Text.Text.Substring(0, colon)) is { } registry)
        {
            Add(word.From(colon + 1), registry, keyPath);
        }
    }

    // A word with a line break cannot be an image.
    void Add(CommandWord image, ImageText registry, string keyPath)
    {
        if (image.Text.Text.Length > 0 && !image.Text.Text.Any(char.IsWhiteSpace))
        {
            images.Add(new(image.Argument, image.ToPlace(registry, keyPath)));
        }
    }
}
