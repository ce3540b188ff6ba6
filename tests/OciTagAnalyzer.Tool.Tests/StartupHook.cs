/// <summary>
/// Runs in the process of the tool before its entry point, and writes the names of the assemblies that the process has loaded when it exits, a line each.
/// </summary>
// The runtime requires this name, without a namespace: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md
#pragma warning disable CA1050
sealed class StartupHook
#pragma warning restore CA1050
{
    /// <summary>The environment variable with the full path of the file that is written.</summary>
    public const string Variable = "OCITAG_TESTS_LOADED_ASSEMBLIES";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(
                file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
        }
    }
}
