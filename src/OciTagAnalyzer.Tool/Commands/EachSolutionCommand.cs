using System.CommandLine;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command that works on each of its paths by itself.</summary>
/// <param name="name">The name.</param>
/// <param name="description">A sentence for the list of commands.</param>
/// <param name="host">The environment in which the command runs.</param>
/// <param name="isPathOption">True if the arguments of the command are something other than paths.</param>
abstract class EachSolutionCommand(string name, string description, CommandHost host, bool isPathOption = false)
    : SolutionCommand(name, description, host, isPathOption)
{
    /// <inheritdoc/>
    protected sealed override async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<LoadedSolution> loaded, CancellationToken cancellation)
    {
        int code = ExitCode.Fine;
        foreach (LoadedSolution one in loaded)
        {
            code = Math.Max(code, await RunAsync(parsed, one, cancellation));
        }

        return code;
    }

    /// <summary>Runs the command for one path, and returns one of <see cref="ExitCode"/>.</summary>
    protected abstract Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation);
}
