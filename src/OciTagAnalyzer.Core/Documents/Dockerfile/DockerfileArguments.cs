using OciTagAnalyzer.Core.Formats.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>What the <c>ARG</c> instructions before the first stage give to <c>FROM</c>: each name's default.</summary>
sealed class DockerfileArguments(char escape)
{
    // Far beyond what all defaults of a real Dockerfile hold: such as quote each other must not fill the memory.
    const int LongestDefaults = 1 << 18;

    readonly List<ComposedText> defaults = [];
    readonly Dictionary<string, ComposedText> byName = new(StringComparer.Ordinal);
    int defaultsLength;

    /// <summary>The defaults by name.</summary>
    public IReadOnlyDictionary<string, ComposedText> ByName => byName;

    /// <summary>Reads an <c>ARG</c> instruction.</summary>
    public void Read(MappedText line, bool isInStage)
    {
        TextRange word = DockerfileWord.Next(line.Text, 0, escape);
        while (!(word = DockerfileWord.Next(line.Text, word.End, escape)).IsEmpty)
        {
            int equals = line.Text.IndexOf('=', word.Start, word.Length);
            string name = line.Text.Substring(word.Start, (equals < 0 ? word.End : equals) - word.Start);
            if (isInStage)
            {
                // FROM does not see it; but without a value of its own it hands the default to the stage's instructions.
                if (equals < 0 && byName.TryGetValue(name, out ComposedText? handedOn))
                {
                    handedOn.UseElsewhere();
                }
            }
            else if (equals >= 0 && !IsPlatform(name))
            {
                Set(name, DockerfileWord.Expand(line, TextRange.FromBounds(equals + 1, word.End), escape, byName));
            }
        }
    }

    /// <summary>Notes for all defaults where they go, once the images have noted it.</summary>
    public void HandDownUses()
    {
        // A default is made of earlier ones alone.
        for (int i = defaults.Count - 1; i >= 0; i--)
        {
            defaults[i].HandDownUse();
        }
    }

    void Set(string name, ComposedText value)
    {
        defaultsLength += Math.Min(value.Length, LongestDefaults);
        if (defaultsLength > LongestDefaults)
        {
            defaultsLength = LongestDefaults;
            _ = byName.Remove(name);
            return;
        }

        byName[name] = value;
        defaults.Add(value);
    }

    /// <summary>BuildKit fills these in for each build, whatever default they are given.</summary>
    static bool IsPlatform(string name) =>
        name is "TARGETPLATFORM" or "TARGETOS" or "TARGETARCH" or "TARGETVARIANT" or "BUILDPLATFORM" or "BUILDOS" or "BUILDARCH" or "BUILDVARIANT";
}
