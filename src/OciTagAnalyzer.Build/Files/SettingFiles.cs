namespace OciTagAnalyzer.Build.Files;

/// <summary>Chooses the items of a project (None, Content, EmbeddedResource) that may configure the program. No folder is searched for them.</summary>
static class SettingFiles
{
    // A project with more of them contains mostly data, and each file costs a build a third of a millisecond.
    const int Limit = 500;

    static readonly FileNames included = new(["*.json", "*.ini", "*.xml", "*.env", ".env.*"]);

    static readonly HashSet<string> excludedFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", "wwwroot" };

    /// <summary>The names of files that other programs read or write. The analyzer ignores them as well; here the compiler need not load them.</summary>
    public static IReadOnlyList<string> Excluded { get; } =
    [
        "*.verified.*", "*.received.*",
        ".*.json", "*.deps.json", "*.dgspec.json", "*.lock.json", "*.runtimeconfig.json", "*.runtimeconfig.dev.json", "*runtimeconfig.template.json",
        "*.schema.json", "tsconfig*.json", "angular.json", "aspire-manifest.json", "bower.json", "bundleconfig.json", "compilerconfig.json",
        "components.json", "composer.json", "dotnet-tools.json", "global.json", "jsconfig.json", "lerna.json", "libman.json", "manifest.json",
        "npm-shrinkwrap.json", "nx.json", "package-lock.json",
        "package.json", "project.assets.json", "renovate.json", "stylecop.json", "turbo.json", "vcpkg.json", "version.json", "xunit.runner.json",
        ".env.dist", ".env.example", ".env.sample", ".env.template",
    ];

    // Only the nearest baseline is used.
    static readonly FileNames excluded = new([.. Excluded, FilePatterns.Baseline]);

    /// <summary>Chooses among the paths of items, which are relative to the project's folder or full.</summary>
    public static IEnumerable<string> Choose(IEnumerable<string> items)
    {
        string[] settings = [.. items.Where(item => included.Contains(Path.GetFileName(item)))];
        return settings
            .Where(item => settings.Length <= Limit || Path.GetFileName(item) == item || IsLaunchSettings(item))
            .Where(item => !excluded.Contains(Path.GetFileName(item)) && !IsInExcludedFolder(item));
    }

    static bool IsLaunchSettings(string item) => Path.GetFileNameWithoutExtension(item).Equals("launchSettings", StringComparison.OrdinalIgnoreCase);

    // An item from outside of the project's folder was added on purpose, wherever it is.
    static bool IsInExcludedFolder(string item) =>
        !Path.IsPathRooted(item)
        && !item.StartsWith("..", StringComparison.Ordinal)
        && (Path.GetDirectoryName(item) ?? "").Split('/', '\\').Any(excludedFolders.Contains);
}
