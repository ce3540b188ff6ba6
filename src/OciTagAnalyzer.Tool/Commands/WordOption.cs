using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>An option for one of a few words: the members of <typeparamref name="T"/> in lower case.</summary>
sealed class WordOption<T> : Option<T?>
    where T : struct, Enum
{
    /// <summary>Creates the option; its help lists the words in this order.</summary>
    public WordOption(string name, params T[] members)
        : base(name)
    {
        string[] words = [.. members.Select(member => member.ToString().ToLowerInvariant())];
        HelpName = string.Join('|', words);
        CompletionSources.Clear();
        CompletionSources.Add(words);
        CustomParser = given =>
        {
            string word = given.Tokens[0].Value;
            int at = Array.FindIndex(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                given.AddError($"Invalid value '{word}' for {name}; expected {WordList.Of(words)}");
                return null;
            }

            return members[at];
        };
    }
}
