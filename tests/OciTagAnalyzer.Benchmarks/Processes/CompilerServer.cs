using System.Diagnostics;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>A compiler server that only one measurement uses.</summary>
sealed class CompilerServer : IDisposable
{
    readonly Process process;

    /// <summary>Starts the server.</summary>
    public CompilerServer(string folder)
    {
        process = ChildProcess.Start(folder, [Sdk.CompilerServer, $"-pipename:{Name}"]);

        // A compiler that does not find the server's socket would start another one.
        if (!SpinWait.SpinUntil(() => File.Exists(Socket), TimeSpan.FromSeconds(20)))
        {
            Dispose();
            throw new InvalidOperationException("The compiler server does not start.");
        }
    }

    /// <summary>The name by which a compiler finds the server.</summary>
    public string Name { get; } = $"ocitag-{Guid.NewGuid():N}";

    // The compiler uses this folder on Unix.
    string Socket => Path.Combine("/tmp", Name);

    /// <summary>Its CPU time until now, in milliseconds.</summary>
    public double Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Ends the server.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        File.Delete(Socket);
    }
}
