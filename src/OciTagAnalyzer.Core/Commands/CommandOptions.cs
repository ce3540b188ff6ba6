namespace OciTagAnalyzer.Core.Commands;

/// <summary>The options of a command: which are flags, which take a value, and for which the value is an image.</summary>
sealed class CommandOptions
{
    static readonly char[] blanks = [' ', '\n', '\r'];

    readonly HashSet<string> flags = new(StringComparer.Ordinal);
    readonly HashSet<string> values = new(StringComparer.Ordinal);
    readonly HashSet<string> images = new(StringComparer.Ordinal);

    /// <summary>Option names separated by blanks: <c>-d --detach</c>.</summary>
    /// <param name="flags">Options without a value.</param>
    /// <param name="values">Options with a value.</param>
    /// <param name="images">Options whose value is an image.</param>
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

    /// <summary>Classifies <paramref name="word"/>, which begins with a dash, and returns the index of its value.</summary>
    public OptionKind Read(string word, out int valueStart)
    {
        valueStart = word.IndexOf('=') + 1;
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            string name = valueStart > 0 ? word.Substring(0, valueStart - 1) : word;
            return images.Contains(name) ? (valueStart > 0 ? OptionKind.ContainsImage : OptionKind.TakesNextImage)
                : valueStart > 0 || flags.Contains(name) ? OptionKind.Complete
                : values.Contains(name) ? OptionKind.TakesNext
                : OptionKind.Unknown;
        }

        return ReadShort(word);
    }

    // -it is two flags; -itp 80:80 and -itp80:80 end with an option that has a value.
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
