using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>Runs processes, and measures them together with those that they start.</summary>
static class ChildProcess
{
    const int OfChildren = -1;

    // Two pairs of seconds and microseconds, and fourteen counters.
    const int FieldsOfUsage = 18;

    /// <summary>Runs <c>dotnet</c> with <paramref name="arguments"/>. An exit code other than 0 and <paramref name="exitCodes"/> is a failure.</summary>
    public static ProcessCost DotNet(string folder, IEnumerable<string> arguments, params IReadOnlyList<int> exitCodes)
    {
        double before = CpuOfChildren();
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(folder, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return exitCodes.Append(0).Contains(process.ExitCode)
            ? new(wall, CpuOfChildren() - before, output)
            : throw new InvalidOperationException(
                $"dotnet {string.Join(' ', arguments.Take(3))} ended with {process.ExitCode}: {output[..Math.Min(output.Length, 500)]}");
    }

    /// <summary>Starts <c>dotnet</c> without waiting for it.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(Sdk.Host, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            // The work of a server that is still running would not be measured.
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        },
    })!;

    /// <summary>The CPU time of all processes, in milliseconds, that have ended, including those that they have started and waited for.</summary>
    public static double CpuOfChildren()
    {
        // Process.TotalProcessorTime is not available after the end of a process on Linux, and does not include the processes that it has started.
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            throw new PlatformNotSupportedException("The CPU time of ended processes is measured only on 64-bit Linux.");
        }

        long[] usage = new long[FieldsOfUsage];
        return GetUsage(OfChildren, usage) == 0
            ? ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3)
            : throw new InvalidOperationException("getrusage failed.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int GetUsage(int who, [Out] long[] usage);
}
