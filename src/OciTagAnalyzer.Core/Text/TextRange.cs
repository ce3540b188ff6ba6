namespace OciTagAnalyzer.Core.Text;

/// <summary>A run of UTF-16 code units in a text: where it starts and how many there are.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The position after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True where there is nothing: an absent part, or an empty one.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);
}
