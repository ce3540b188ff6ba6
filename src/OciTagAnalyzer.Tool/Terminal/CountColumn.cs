using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>Shows how many work items are done: <c>12/500</c>.</summary>
sealed class CountColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
}
