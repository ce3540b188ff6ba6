using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag completion SHELL</c>: prints the script with which a shell completes commands and options.</summary>
sealed class CompletionCommand : DetailedCommand
{
    static readonly string[] shells = [.. CompletionScript.All.Select(script => script.Shell)];

    readonly Argument<CompletionScript?> shell = new("SHELL")
    {
        Description = $"The shell: {WordList.Of(shells)}.",
        CustomParser = given =>
        {
            string word = given.Tokens[0].Value;
            CompletionScript? script = CompletionScript.All.FirstOrDefault(known => known.Shell.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (script is null)
            {
                given.AddError($"Invalid value '{word}' for SHELL; expected {WordList.Of(shells)}");
            }

            return script;
        },
    };

    readonly CommandHost host;

    /// <summary>Creates the command.</summary>
    public CompletionCommand(CommandHost host)
        : base("completion", "Prints a script with which a shell completes commands and options.")
    {
        this.host = host;
        shell.CompletionSources.Clear();
        shell.CompletionSources.Add(shells);
        Arguments.Add(shell);
        SetAction(parsed => Print(parsed.GetValue(shell)!));
    }

    /// <inheritdoc/>
    public override string Details => """
        The script asks `ocitag` for the words that fit, so it need not be replaced after an update. Where no word fits, the shell
        completes the names of files.

        To use it, add one of these lines to the file that your shell reads at its start:
          ~/.bashrc                    source <(ocitag completion bash)
          ~/.zshrc, after compinit     source <(ocitag completion zsh)
          ~/.config/fish/config.fish   ocitag completion fish | source
          $PROFILE (PowerShell)        ocitag completion pwsh | Out-String | Invoke-Expression
        """;

    int Print(CompletionScript script)
    {
        host.Output.PrintDocument(script.Text);
        return ExitCode.Fine;
    }
}
