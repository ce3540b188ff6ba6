using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The options of a file: its own, or the global options of the project for keys that it does not set.</summary>
readonly struct FileSettings
{
    readonly AnalyzerConfigOptions own;
    readonly AnalyzerConfigOptions global;

    FileSettings(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        this.own = own;
        this.global = global;
    }

    /// <summary>The keys of the file's own options; empty if the host cannot list them.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            try
            {
                return own.Keys;
            }
            catch (NotImplementedException)
            {
                // As documented, hosts that do not support listing the keys throw this exception.
                return [];
            }
        }
    }

    /// <summary>Returns the options of a C# file.</summary>
    public static FileSettings Of(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) => new(provider.GetOptions(tree), provider.GlobalOptions);

    /// <summary>Returns the options of an additional file.</summary>
    public static FileSettings Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) => new(provider.GetOptions(file), provider.GlobalOptions);

    /// <summary>Returns the global options of the project.</summary>
    public static FileSettings OfProject(AnalyzerConfigOptionsProvider provider) => new(provider.GlobalOptions, provider.GlobalOptions);

    /// <summary>The value of <paramref name="key"/>; null if it is not set.</summary>
    public string? this[string key] => own.TryGetValue(key, out string? text) || global.TryGetValue(key, out text) ? text : null;
}
