namespace OciTagAnalyzer.Core.Text;

/// <summary>A range of UTF-16 code units in a text.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The position after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True for an empty or missing part.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The range from <paramref name="start"/> to <paramref name="end"/>, exclusive.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);
}
