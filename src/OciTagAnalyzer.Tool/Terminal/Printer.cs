using Spectre.Console;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>Prints styles, tables and progress on a terminal, and plain text elsewhere.</summary>
sealed class Printer
{
    readonly IAnsiConsole console;

    /// <summary>Prints to <paramref name="writer"/>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="ansi">Whether the writer is a terminal that supports ANSI codes.</param>
    /// <param name="hasColour">False to print no colors.</param>
    public Printer(TextWriter writer, AnsiSupport ansi, bool hasColour = true)
    {
        console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.No || !hasColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = ansi == AnsiSupport.No ? InteractionSupport.No : InteractionSupport.Yes,

            // The default enrichers treat the log of a build server as a terminal.
            Enrichment = new() { UseDefaultEnrichers = false },
        });
    }

    /// <summary>True if the output is a terminal.</summary>
    public bool IsTerminal => console.Profile.Capabilities.Ansi;

    /// <summary>The writer, for text that is printed unchanged.</summary>
    public TextWriter Writer => console.Profile.Out.Writer;

    /// <summary>Prints a <see cref="Line"/>.</summary>
    public void PrintLine(FormattableString text) => Print(new Line(text));

    /// <summary>Prints a line or a table, with a line break.</summary>
    public void Print(IRenderable part)
    {
        console.Write(part);
        if (part is Line)
        {
            console.WriteLine();
        }
    }

    /// <summary>Prints a document unchanged; on a terminal, without control characters.</summary>
    public void PrintDocument(string text) => Writer.Write(IsTerminal ? Printable.Lines(text) : text);

    /// <summary>Does some work, and shows a status on a terminal meanwhile.</summary>
    public Task<T> WhileAsync<T>(string title, Func<Task<T>> work) => IsTerminal
        ? console.Status().StartAsync(new Line($"{title} …").ToMarkup(), _ => work())
        : work();

    /// <summary>Processes several items, and shows on a terminal how many of them are done.</summary>
    /// <param name="title">The title of the progress bar.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="work">Processes the items, and calls its argument after each of them, on any thread.</param>
    public Task<T> CountAsync<T>(string title, int count, Func<Action, Task<T>> work) => IsTerminal && count > 0
        ? console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask task = context.AddTask(new Line($"{title}").ToMarkup(), maxValue: count);
                return work(() => task.Increment(1));
            })
        : work(() => { });

    /// <summary>Restores the cursor of the terminal after interrupted work.</summary>
    public void Release()
    {
        if (IsTerminal)
        {
            console.Cursor.Show();
        }
    }
}
