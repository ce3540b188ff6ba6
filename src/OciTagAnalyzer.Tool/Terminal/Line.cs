using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>A styled line that is never wrapped: only the terminal wraps it, so that paths stay clickable.</summary>
/// <param name="text">The line in Spectre's markup. Interpolated values are printed as text, without markup and control characters.</param>
sealed class Line(FormattableString text) : IRenderable
{
    readonly string markup = string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Literal)]);

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)new Markup(markup)).Measure(options, int.MaxValue);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)new Markup(markup)).Render(options, int.MaxValue);

    /// <summary>The line in markup, for APIs that accept nothing else.</summary>
    public string ToMarkup() => markup;

    /// <summary>The line without styles.</summary>
    public override string ToString() => Markup.Remove(markup);

    static string Literal(object? value) => value is Line line
        ? line.markup
        : Markup.Escape(Printable.Line(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
}
