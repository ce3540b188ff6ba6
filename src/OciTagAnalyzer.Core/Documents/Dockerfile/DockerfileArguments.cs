using OciTagAnalyzer.Core.Formats.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>The defaults of the <c>ARG</c> instructions before the first stage, which <c>FROM</c> can use.</summary>
sealed class DockerfileArguments(char escape)
{
    // Far more than a real Dockerfile has: limits the memory for defaults that repeat each other.
    const int MaxDefaultsLength = 1 << 18;

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
                // FROM does not use it; but without its own default, it passes the global default to the stage.
                if (equals < 0 && byName.TryGetValue(name, out ComposedText? inherited))
                {
                    inherited.MarkOtherUse();
                }
            }
            else if (equals >= 0 && !IsPlatform(name))
            {
                Set(name, DockerfileWord.Expand(line, TextRange.FromBounds(equals + 1, word.End), escape, byName));
            }
        }
    }

    /// <summary>Applies the uses of the images to the defaults that they consist of.</summary>
    public void PropagateUses()
    {
        // A default consists of earlier defaults only.
        for (int i = defaults.Count - 1; i >= 0; i--)
        {
            defaults[i].PropagateUse();
        }
    }

    void Set(string name, ComposedText value)
    {
        defaultsLength += Math.Min(value.Length, MaxDefaultsLength);
        if (defaultsLength > MaxDefaultsLength)
        {
            defaultsLength = MaxDefaultsLength;
            _ = byName.Remove(name);
            return;
        }

        byName[name] = value;
        defaults.Add(value);
    }

    /// <summary>True for arguments that BuildKit sets for each build, regardless of their defaults.</summary>
    static bool IsPlatform(string name) =>
        name is "TARGETPLATFORM" or "TARGETOS" or "TARGETARCH" or "TARGETVARIANT" or "BUILDPLATFORM" or "BUILDOS" or "BUILDARCH" or "BUILDVARIANT";
}
