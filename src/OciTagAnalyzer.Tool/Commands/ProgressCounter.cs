namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Shows how many pieces of some work are done, which may end at the same time.</summary>
/// <param name="host">Shows it.</param>
/// <param name="title">What the work is.</param>
/// <param name="all">How many pieces there are.</param>
sealed class ProgressCounter(CommandHost host, string title, int all)
{
    readonly Lock gate = new();
    Task shown = Task.CompletedTask;
    int done;

    /// <summary>Counts a piece that is done.</summary>
    public void Count()
    {
        lock (gate)
        {
            // One after the other: two that write at the same time would write into each other.
            string text = $"{title} … {++done} of {all}";
            shown = shown.ContinueWith(_ => host.ProgressAsync(text), TaskScheduler.Default).Unwrap();
        }
    }

    /// <summary>Ends the line.</summary>
    public async Task EndAsync()
    {
        await shown;
        await host.ProgressAsync("");
    }
}
