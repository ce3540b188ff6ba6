using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitHub;

/// <summary>
/// The shell of a step (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell).
/// </summary>
static class GitHubShell
{
    /// <summary>Returns the shell in the innermost of <paramref name="shells"/>, or else the default of the runner; null if its scripts are not read.</summary>
    /// <param name="runsOn">The labels of the runner.</param>
    /// <param name="shells">The shells that the step, its job and the workflow specify, in this order.</param>
    public static ShellKind? Of(YamlNode? runsOn, params YamlNode?[] shells)
    {
        string? shell = shells.Select(node => node?.Text).FirstOrDefault(text => text is not null);
        bool isWindows = runsOn?.Texts.Any(label => label.StartsWith("windows", StringComparison.OrdinalIgnoreCase)) ?? false;
        return shell is null ? (isWindows ? ShellKind.PowerShell : ShellKind.Posix) : Named(shell.Trim().Split(' ')[0]);
    }

    static ShellKind? Named(string name) => name.Substring(name.LastIndexOf('/') + 1) switch
    {
        "bash" or "sh" or "dash" or "zsh" => ShellKind.Posix,
        "pwsh" or "powershell" => ShellKind.PowerShell,
        "cmd" => ShellKind.Cmd,
        _ => null,
    };
}
