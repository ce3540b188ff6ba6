using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The .editorconfig and .globalconfig files, for files that no project hands to the compiler.</summary>
static class ConfigFiles
{
    static readonly string[] names = [".editorconfig", ".globalconfig"];

    /// <summary>The full paths of those in the folders of <paramref name="files"/> and above them.</summary>
    public static IEnumerable<string> For(IEnumerable<string> files) => files
        .SelectMany(FoldersOf)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .Where(file => File.Exists(file) && !SpecialFile.Is(file));

    /// <summary>The tags that move, by what is said for <paramref name="file"/>; what can't be read says nothing.</summary>
    public static PatternList FloatingTagsAt(string file)
    {
        AnalyzerConfig[] configs = [.. For([file]).Select(Read).OfType<AnalyzerConfig>()];
        var all = AnalyzerConfigSet.Create(configs);
        string key = OciTagOptions.FloatingTags.Key;
        string? said = all.GetOptionsForSourcePath(file).AnalyzerOptions.GetValueOrDefault(key)
            ?? all.GlobalConfigOptions.AnalyzerOptions.GetValueOrDefault(key);
        return OciTagOptions.FloatingTags.Parse(said);
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
