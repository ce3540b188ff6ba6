namespace OciTagAnalyzer.Core.Commands;

/// <summary>The options of a command: which stand alone, which take a value, and of which that value is an image.</summary>
sealed class CommandOptions
{
    static readonly char[] blanks = [' ', '\n', '\r'];

    readonly HashSet<string> flags = new(StringComparer.Ordinal);
    readonly HashSet<string> values = new(StringComparer.Ordinal);
    readonly HashSet<string> images = new(StringComparer.Ordinal);

    /// <summary>Options by name, with blanks between them: <c>-d --detach</c>.</summary>
    /// <param name="flags">Those that take no value.</param>
    /// <param name="values">Those that take one.</param>
    /// <param name="images">Those that take an image.</param>
    public CommandOptions(string flags, string values, string images = "")
    {
        Add(this.flags, flags);
        Add(this.values, values);
        Add(this.images, images);
    }

    /// <summary>These options and those of <paramref name="others"/>.</summary>
    public CommandOptions With(CommandOptions others)
    {
        var all = new CommandOptions("", "");
        foreach (CommandOptions one in new[] { this, others })
        {
            all.flags.UnionWith(one.flags);
            all.values.UnionWith(one.values);
            all.images.UnionWith(one.images);
        }

        return all;
    }

    /// <summary>What <paramref name="word"/>, which begins with a dash, is; and where in it its value begins.</summary>
    public OptionKind Read(string word, out int valueStart)
    {
        valueStart = word.IndexOf('=') + 1;
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            string name = valueStart > 0 ? word.Substring(0, valueStart - 1) : word;
            return images.Contains(name) ? (valueStart > 0 ? OptionKind.HoldsImage : OptionKind.TakesNextImage)
                : valueStart > 0 || flags.Contains(name) ? OptionKind.Complete
                : values.Contains(name) ? OptionKind.TakesNext
                : OptionKind.Unknown;
        }

        return ReadShort(word);
    }

    // -it are two flags; -itp 80:80 and -itp80:80 end with an option that takes a value.
    OptionKind ReadShort(string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            string option = "-" + word[i];
            if (values.Contains(option))
            {
                return i == word.Length - 1 ? OptionKind.TakesNext : OptionKind.Complete;
            }

            if (!flags.Contains(option))
            {
                return OptionKind.Unknown;
            }
        }

        return OptionKind.Complete;
    }

    static void Add(HashSet<string> options, string names) =>
        options.UnionWith(names.Split(blanks, StringSplitOptions.RemoveEmptyEntries));
}
