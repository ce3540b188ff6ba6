using System.Collections.Generic;
using System.Threading.Tasks;

namespace SimpleExec;

public static class Command
{
    public static void Run(string name, string args = "", string workingDirectory = "") => throw null!;

    public static void Run(string name, IEnumerable<string> args, string workingDirectory = "") => throw null!;

    public static Task RunAsync(string name, string args = "", string workingDirectory = "") => throw null!;

    public static Task RunAsync(string name, IEnumerable<string> args, string workingDirectory = "") => throw null!;

    public static string Read(string name, string args = "", string workingDirectory = "") => throw null!;

    public static Task<(string StandardOutput, string StandardError)> ReadAsync(string name, string args = "", string workingDirectory = "") => throw null!;

    public static Task<(string StandardOutput, string StandardError)> ReadAsync(string name, IEnumerable<string> args, string workingDirectory = "") =>
        throw null!;
}
