using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>The .NET SDK that builds this repository.</summary>
static class Sdk
{
    static readonly string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
    static readonly Lazy<string> version = new(() => ChildProcess.DotNet(Repository.Root, ["--version"]).Output.Trim());

    /// <summary>The program <c>dotnet</c>.</summary>
    public static string Host { get; } = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The compiler.</summary>
    public static string Compiler => InRoslyn("csc.dll");

    /// <summary>The server that keeps the compiler loaded.</summary>
    public static string CompilerServer => InRoslyn("VBCSCompiler.dll");

    static string InRoslyn(string file)
    {
        string path = Path.Combine(root, "sdk", version.Value, "Roslyn", "bincore", file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"The SDK {version.Value} does not contain {file}.");
    }
}
