namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>A call of the SDK's compiler.</summary>
/// <param name="folder">The folder for its files.</param>
/// <param name="sources">The C# files.</param>
/// <param name="references">The assemblies that they reference.</param>
/// <param name="target">What is compiled: <c>exe</c> or <c>library</c>.</param>
sealed class CompilerCall(TemporaryFolder folder, IReadOnlyList<string> sources, IEnumerable<string> references, string target)
{
    readonly string[] shared =
    [
        "/nologo", "/nostdlib+", $"/target:{target}", "/debug-", $"/out:{Path.Combine(folder.Path, "out.dll")}",
        .. references.Select(file => $"/reference:{file}"),
        .. sources,
    ];

    /// <summary>Compiles in a new process.</summary>
    /// <param name="analyzers">The assemblies with analyzers.</param>
    /// <param name="files">The files that are not C#.</param>
    public ProcessCost Run(IEnumerable<string> analyzers, params IEnumerable<string> files) => Run([], analyzers, files);

    /// <summary>Compiles in the process of <paramref name="server"/>, whose costs are not in the result.</summary>
    public ProcessCost RunIn(CompilerServer server, IEnumerable<string> analyzers) => Run([$"/shared:{server.Name}"], analyzers, []);

    ProcessCost Run(IEnumerable<string> options, IEnumerable<string> analyzers, IEnumerable<string> files)
    {
        string responses = folder.Write("csc.rsp", string.Join('\n', shared
            .Concat(analyzers.Select(file => $"/analyzer:{file}"))
            .Concat(files.Select(file => $"/additionalfile:{file}"))
            .Select(argument => $"\"{argument}\"")));
        ProcessCost cost = ChildProcess.DotNet(folder.Path, [Sdk.Compiler, .. options, "/noconfig", $"@{responses}"]);
        return cost.Output.Contains("AD0001", StringComparison.Ordinal) || cost.Output.Contains("CS8032", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"An analyzer failed: {cost.Output}")
            : cost;
    }
}
