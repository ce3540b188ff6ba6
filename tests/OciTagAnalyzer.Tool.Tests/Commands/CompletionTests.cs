using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class CompletionTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete ")]
    [InlineData("PWSH", "Register-ArgumentCompleter ")]
    public async Task Prints_the_script_of_a_shell(string shell, string registration)
    {
        CommandRun run = await CommandRun.OfAsync(folder, "completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n" + registration, run.Output);
        Assert.Contains("[suggest:", run.Output);
    }

    /// <summary>The cursor is at the bar; the word is what readline passes as the word to complete.</summary>
    [Theory]
    [InlineData("ocitag |", "", "baseline check completion explain fix lock outdated pin update verify")]
    [InlineData("ocitag ch|", "ch", "check")]
    [InlineData("ocitag ch|eck --format json", "ch", "check")]
    [InlineData("./bin/ocitag pi|", "pi", "pin")]
    [InlineData("ocitag  check --se|", "--se", "--severity")]
    [InlineData("ocitag check src 'a b' --sev|", "--sev", "--severity")]
    [InlineData("ocitag check --format |", "", "azure github gitlab json markdown sarif text")]
    [InlineData("ocitag check --format=j|", "j", "json")]
    [InlineData("ocitag fix --pin=|", "", "both digest tag")]
    [InlineData("ocitag completion |", "", "bash fish pwsh zsh")]
    [InlineData("ocitag check |", "", "")]
    [InlineData("ocitag check /|", "/", "")]
    [InlineData("ocitag check $(touch x) --output |", "", "")]
    public async Task Completes_words_in_bash(string line, string word, string words)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("script", (await CommandRun.OfAsync(folder, "completion", "bash")).Output);
        int cursor = line.IndexOf('|', StringComparison.Ordinal);
        string text = line.Remove(cursor, 1);

        // Bash passes the command, the word before the cursor, and the previous word.
        folder.Write("test", $$"""
            ocitag() { dotnet "$TOOL" "$@"; }
            source ./script
            complete -p ocitag >&2
            COMP_LINE=$1 COMP_POINT={{cursor}}
            _ocitag "${COMP_LINE%%[[:space:]]*}" "$2"
            echo "${COMPREPLY[*]}"
            """);
        var start = new ProcessStartInfo("bash", ["--norc", "test", text, word])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOOL"] = BuildMetadata.PathOf("Tool");
        using Process bash = Process.Start(start)!;
        string output = await bash.StandardOutput.ReadToEndAsync();

        Assert.Equal("complete -o default -F _ocitag ocitag\n", await bash.StandardError.ReadToEndAsync());
        Assert.Equal(words + "\n", output);
        Assert.Equal(["script", "test"], folder.Contents().Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The cursor is at the end.</summary>
    [Theory]
    [InlineData("ocitag ", "baseline check completion explain fix lock outdated pin update verify")]
    [InlineData("ocitag ch", "check")]
    [InlineData("  ocitag  check --se", "--severity")]
    [InlineData("ocitag check src 'a b' --sev", "--severity")]
    [InlineData("ocitag check --format ", "azure github gitlab json markdown sarif text")]
    [InlineData("ocitag completion p", "pwsh")]
    public async Task Completes_words_in_PowerShell(string line, string words)
    {
        string script = (await CommandRun.OfAsync(folder, "completion", "pwsh")).Output;
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript($"function global:ocitag {{ & dotnet '{BuildMetadata.PathOf("Tool")}' @args }}").AddStatement().AddScript(script).Invoke();
        shell.Commands.Clear();

        CommandCompletion found = CommandCompletion.CompleteInput(line, line.Length, null, shell);

        Assert.Equal(words, string.Join(' ', found.CompletionMatches.Select(match => match.CompletionText)));
        Assert.Empty(shell.Streams.Error);
    }
}
