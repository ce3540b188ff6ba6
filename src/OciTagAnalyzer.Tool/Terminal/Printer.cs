using Spectre.Console;
using Spectre.Console.Rendering;

namespace OciTagAnalyzer.Tool.Terminal;

/// <summary>Prints for people: with styles, tables and progress on a terminal, and plain text anywhere else.</summary>
sealed class Printer
{
    readonly IAnsiConsole console;

    /// <summary>Prints to <paramref name="writer"/>.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="ansi">Whether that is a terminal that knows ANSI codes.</param>
    /// <param name="hasColour">False where no colour is wanted.</param>
    public Printer(TextWriter writer, AnsiSupport ansi, bool hasColour = true)
    {
        console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.No || !hasColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = ansi == AnsiSupport.No ? InteractionSupport.No : InteractionSupport.Yes,

            // They would have a build server's log taken for a terminal.
            Enrichment = new() { UseDefaultEnrichers = false },
        });
    }

    /// <summary>True where somebody watches.</summary>
    public bool IsTerminal => console.Profile.Capabilities.Ansi;

    /// <summary>Takes text that is to pass unchanged.</summary>
    public TextWriter Writer => console.Profile.Out.Writer;

    /// <summary>Prints a line; see <see cref="Line"/> for what it takes.</summary>
    public void PrintLine(FormattableString words) => Print(new Line(words));

    /// <summary>Prints a line or a table, and ends the line.</summary>
    public void Print(IRenderable part)
    {
        console.Write(part);
        if (part is Line)
        {
            console.WriteLine();
        }
    }

    /// <summary>Prints a document that a program may read: unchanged, but for what a terminal would take for commands.</summary>
    public void PrintDocument(string text) => Writer.Write(IsTerminal ? Printable.Lines(text) : text);

    /// <summary>Does some work, and says on a terminal meanwhile that it goes on.</summary>
    public Task<T> WhileAsync<T>(string title, Func<Task<T>> work) => IsTerminal
        ? console.Status().StartAsync(new Line($"{title} …").ToMarkup(), _ => work())
        : work();

    /// <summary>Does work of several pieces, and shows on a terminal meanwhile how many of them are done.</summary>
    /// <param name="title">What the work is.</param>
    /// <param name="pieces">How many pieces there are.</param>
    /// <param name="work">Does it; is given what to call for each piece that is done, from whichever thread.</param>
    public Task<T> CountAsync<T>(string title, int pieces, Func<Action, Task<T>> work) => IsTerminal && pieces > 0
        ? console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask task = context.AddTask(new Line($"{title}").ToMarkup(), maxValue: pieces);
                return work(() => task.Increment(1));
            })
        : work(() => { });

    /// <summary>Gives the terminal back as it was found, where work was left in the middle.</summary>
    public void Release()
    {
        if (IsTerminal)
        {
            console.Cursor.Show();
        }
    }
}
