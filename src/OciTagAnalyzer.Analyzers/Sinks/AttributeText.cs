using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A word after the shape of a row or the name of a chain: <c>key</c> or <c>key=value</c>.</summary>
/// <param name="Key">The text before the <c>=</c>.</param>
/// <param name="HasValue">True if there is a <c>=</c>.</param>
/// <param name="Value">The range of the value; empty if there is none.</param>
readonly record struct AttributeText(string Key, bool HasValue, TextRange Value)
{
    /// <summary>Splits the current word at its first <c>=</c>.</summary>
    public static AttributeText Parse(SinkTableText text)
    {
        TextRange word = text.Word;
        int equals = text.IndexOf('=', word);
        return equals < 0
            ? new(text[word], false, new(word.End, 0))
            : new(text[TextRange.FromBounds(word.Start, equals)], true, TextRange.FromBounds(equals + 1, word.End));
    }
}
