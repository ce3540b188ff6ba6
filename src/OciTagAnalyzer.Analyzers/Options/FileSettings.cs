using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>The options that hold in one file: those of the file itself, and where it has none those of the whole project.</summary>
readonly struct FileSettings
{
    readonly AnalyzerConfigOptions own;
    readonly AnalyzerConfigOptions global;

    FileSettings(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        this.own = own;
        this.global = global;
    }

    /// <summary>The keys of the file's own options, as far as the host lists them.</summary>
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
                // The documented answer of a host that can look a key up and not list them.
                return [];
            }
        }
    }

    /// <summary>The options of a C# file.</summary>
    public static FileSettings Of(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) => new(provider.GetOptions(tree), provider.GlobalOptions);

    /// <summary>The options of an additional file.</summary>
    public static FileSettings Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) => new(provider.GetOptions(file), provider.GlobalOptions);

    /// <summary>The options of the whole project.</summary>
    public static FileSettings OfProject(AnalyzerConfigOptionsProvider provider) => new(provider.GlobalOptions, provider.GlobalOptions);

    /// <summary>What is set for <paramref name="key"/>; null where nothing is.</summary>
    public string? this[string key] => own.TryGetValue(key, out string? text) || global.TryGetValue(key, out text) ? text : null;
}
