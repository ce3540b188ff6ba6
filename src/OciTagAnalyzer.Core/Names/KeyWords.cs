namespace OciTagAnalyzer.Core.Names;

/// <summary>The words of a configuration key, last to first: <c>ContainerImageName</c>, <c>container_image-name</c>.</summary>
ref struct KeyWords
{
    ReadOnlySpan<char> rest;

    /// <summary>The words of one key segment.</summary>
    public KeyWords(ReadOnlySpan<char> segment) => rest = segment;

    /// <summary>Removes and returns the last word; empty if none is left.</summary>
    public ReadOnlySpan<char> TakeLast()
    {
        int end = rest.Length;
        while (end > 0 && !char.IsLetterOrDigit(rest[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && char.IsLetterOrDigit(rest[start - 1]) && (start == end || !BeginsWord(start, end)))
        {
            start--;
        }

        ReadOnlySpan<char> word = rest.Slice(start, end - start);
        rest = rest.Slice(0, start);
        return word;
    }

    /// <summary>True if the capital at <paramref name="at"/> begins a new word: <c>dockerI|mage</c>, <c>OCII|mage</c>.</summary>
    readonly bool BeginsWord(int at, int end) =>
        char.IsUpper(rest[at]) && (!char.IsUpper(rest[at - 1]) || (at + 1 < end && char.IsLower(rest[at + 1])));
}
