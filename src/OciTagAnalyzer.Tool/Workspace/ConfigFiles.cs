using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Finds the .editorconfig and .globalconfig files for files that no project passes to the compiler.</summary>
static class ConfigFiles
{
    static readonly string[] names = [".editorconfig", ".globalconfig"];

    // oci_tag.severity, dotnet_diagnostic.OCI1001.severity, OciKind; dotnet_analyzer_diagnostic.severity.
    static readonly string[] words = ["oci", "dotnet_analyzer_diagnostic"];

    /// <summary>The full paths of the configuration files in the folders of <paramref name="files"/> and above them.</summary>
    public static IEnumerable<string> For(IEnumerable<string> files) => files
        .SelectMany(FoldersOf)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .Where(file => File.Exists(file) && !SpecialFile.Is(file));

    /// <summary>
    /// True if the options for <paramref name="files"/> may differ from the defaults: a configuration file names an option or a rule of the package, or
    /// all rules, or cannot be read.
    /// </summary>
    public static bool MayChangeOptions(IEnumerable<string> files) => For(files).Any(config =>
        FileContent.TryReadText(config, out _) is not { } text || words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The floating tags, by the options for <paramref name="file"/>; configuration files that cannot be read are ignored.</summary>
    public static PatternList FloatingTagsAt(string file)
    {
        AnalyzerConfig[] configs = [.. For([file]).Select(Read).OfType<AnalyzerConfig>()];
        var all = AnalyzerConfigSet.Create(configs);
        string key = OciTagOptions.FloatingTags.Key;
        string? value = all.GetOptionsForSourcePath(file).AnalyzerOptions.GetValueOrDefault(key)
            ?? all.GlobalConfigOptions.AnalyzerOptions.GetValueOrDefault(key);
        return OciTagOptions.FloatingTags.Parse(value);
    }

    static AnalyzerConfig? Read(string path) => FileContent.TryRead(path, out _) is { } text ? AnalyzerConfig.Parse(text, path) : null;

    static IEnumerable<string> FoldersOf(string file)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
