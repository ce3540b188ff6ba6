using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>A value of a compose file with its variables filled in.</summary>
/// <param name="Value">The value, mapped to the compose file.</param>
/// <param name="Pieces">The parts from the <c>.env</c> file, in order.</param>
sealed record ComposeText(ComposedText Value, IReadOnlyList<EnvironmentPiece> Pieces)
{
    // Far longer than any reference: limits the memory for a value that repeats a variable.
    const int MaxLength = 1 << 16;

    /// <summary>Fills in the variables of a value.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="source">Its range in the compose file.</param>
    /// <param name="environment">The variables of the <c>.env</c> file; null without such a file.</param>
    public static ComposeText Of(MappedText value, TextRange source, ComposeEnvironment? environment)
    {
        var composed = new ComposedText(source);
        var pieces = new List<EnvironmentPiece>();
        ComposeValue.Interpolate(value, composed, environment, (variable, expression) =>
        {
            if (variable.Length > 0 && composed.Length <= MaxLength)
            {
                pieces.Add(new(composed.Length, variable));
                Append(composed, variable.ToImageText(), expression);
            }
            else
            {
                composed.AppendEmpty();
            }
        });
        return new(composed, pieces);
    }

    // In this file, the expression is the source of the whole value.
    static void Append(ComposedText composed, ImageText text, TextRange expression)
    {
        int hole = 0;
        TextRange range = expression;
        foreach (char c in text.Text)
        {
            if (c == ImageText.Hole)
            {
                composed.AppendHole(text.HoleNames[hole++], range);
            }
            else
            {
                composed.Append(c, range);
            }

            range = new(expression.End, 0);
        }
    }
}
