using OciTagAnalyzer.Core.Formats.Dockerfile;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>The <c>ARG</c> instructions before the first stage, which <c>FROM</c> can use.</summary>
/// <param name="escape">The escape character of the Dockerfile.</param>
/// <param name="given">
/// The arguments that a build passes, which replace the defaults; null for a value that only replaces an empty default, because it is unknown.
/// </param>
sealed class DockerfileArguments(char escape, IReadOnlyDictionary<string, ComposedText?> given)
{
    // Far more than a real Dockerfile has: limits the memory for defaults that repeat each other.
    const int MaxValuesLength = 1 << 18;

    // BuildKit sets them for each build, regardless of their defaults.
    static readonly string[] platformNames =
    [
        "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
    ];

    readonly List<ComposedText> values = [];

    // Null for an unknown value.
    readonly Dictionary<string, ComposedText?> byName = platformNames.ToDictionary(name => name, _ => (ComposedText?)null, StringComparer.Ordinal);
    int valuesLength;

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
                // FROM does not use it; but without its own default, it passes the global value to the stage.
                if (equals < 0 && byName.TryGetValue(name, out ComposedText? inherited))
                {
                    inherited?.MarkOtherUse();
                }
            }
            else if (!IsPlatform(name))
            {
                ComposedText? @default = equals < 0 ? null : Expand(line, TextRange.FromBounds(equals + 1, word.End), mayBeIncomplete: false);
                Set(name, @default);
            }
        }
    }

    /// <summary>
    /// Expands the variables in a word of a global instruction. BuildKit replaces a variable without a declaration by an empty text, whatever a build
    /// passes. If that results in no image, another program is likely to fill in the variable, and it is unknown.
    /// </summary>
    /// <param name="line">The instruction.</param>
    /// <param name="word">The word.</param>
    /// <param name="mayBeIncomplete">True if there may be declarations that are not in the text.</param>
    public ComposedText Expand(MappedText line, TextRange word, bool mayBeIncomplete)
    {
        ComposedText value = DockerfileWord.Expand(line, word, escape, new(byName, areComplete: false));
        if (mayBeIncomplete || !value.HasHoles)
        {
            return value;
        }

        ComposedText complete = DockerfileWord.Expand(line, word, escape, new(byName, areComplete: true));
        return ImageReading.Of(complete.ToImageText()).Fault is null ? complete : value;
    }

    /// <summary>Applies the uses of the images to the values that they consist of.</summary>
    public void PropagateUses()
    {
        // A value consists of earlier values only.
        for (int i = values.Count - 1; i >= 0; i--)
        {
            values[i].PropagateUse();
        }
    }

    void Set(string name, ComposedText? @default)
    {
        bool isGiven = given.TryGetValue(name, out ComposedText? passed);
        bool isSame = passed is not null && @default is not null && passed.ToImageText().WithHoleNames == @default.ToImageText().WithHoleNames;
        ComposedText? value = passed is not null && !isSame ? passed : isGiven && @default is { Length: 0 } ? null : @default;
        if (value is null)
        {
            // Without a default, an earlier one applies.
            if (@default is not null || !byName.ContainsKey(name))
            {
                byName[name] = null;
            }

            return;
        }

        valuesLength += Math.Min(value.Length, MaxValuesLength);
        if (valuesLength > MaxValuesLength)
        {
            valuesLength = MaxValuesLength;
            byName[name] = null;
            return;
        }

        byName[name] = value;
        if (value != passed)
        {
            values.Add(value);
        }
    }

    static bool IsPlatform(string name) => Array.IndexOf(platformNames, name) >= 0;
}
