using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>A line with styled words, which is never broken: a terminal breaks it where it likes, and a path stays one that can be clicked.</summary>
/// <param name="words">The line in Spectre's markup; what its holes hold is text, and never markup or a command to the terminal.</param>
sealed class Line(FormattableString words) : IRenderable
{
    readonly string markup = string.Format(CultureInfo.InvariantCulture, words.Format, [.. words.GetArguments().Select(Literal)]);

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)new Markup(markup)).Measure(options, int.MaxValue);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)new Markup(markup)).Render(options, int.MaxValue);

    /// <summary>The line in markup, for what takes it in no other form.</summary>
    public string ToMarkup() => markup;

    /// <summary>The line without styles.</summary>
    public override string ToString() => Markup.Remove(markup);

    static string Literal(object? value) => value is Line line
        ? line.markup
        : Markup.Escape(Printable.Line(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
}
