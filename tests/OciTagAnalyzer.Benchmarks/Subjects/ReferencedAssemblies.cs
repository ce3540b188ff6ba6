using System.Reflection;
using System.Runtime.InteropServices;
using DotNet.Testcontainers.Builders;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>The assemblies that generated code references.</summary>
static class ReferencedAssemblies
{
    /// <summary>Those of the runtime.</summary>
    public static IReadOnlyList<string> OfRuntime { get; } = [.. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Where(IsManaged)];

    /// <summary>Testcontainers, a library with sinks, and what its API exposes.</summary>
    public static IReadOnlyList<string> WithSinks { get; } =
    [
        typeof(ContainerBuilder).Assembly.Location,
        Path.Combine(AppContext.BaseDirectory, "Docker.DotNet.dll"),
    ];

    /// <summary>All, and the libraries for configuration.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. OfRuntime, .. WithSinks, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll")];

    /// <summary>False for a library of machine code, such as some of the runtime.</summary>
    public static bool IsManaged(string file)
    {
        try
        {
            _ = AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
