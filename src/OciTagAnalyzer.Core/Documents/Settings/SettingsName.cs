namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Tells from its name alone what a file is that may configure a program.</summary>
static class SettingsName
{
    // What build, package manager, editor and linter read, or write: no code adds it to a configuration.
    static readonly HashSet<string> ofTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "angular.json", "aspire-manifest.json", "bower.json", "bundleconfig.json", "compilerconfig.json", "components.json", "composer.json",
        "dotnet-tools.json", "global.json", "jsconfig.json", "lerna.json", "libman.json", "manifest.json", "npm-shrinkwrap.json", "nx.json",
        "package-lock.json", "package.json", "packages.lock.json", "project.assets.json", "renovate.json", "stylecop.json", "turbo.json",
        "vcpkg.json", "version.json", "xunit.runner.json",
    };

    static readonly string[] endsOfTools =
        [".deps.json", ".dgspec.json", ".lock.json", ".runtimeconfig.json", ".runtimeconfig.dev.json", "runtimeconfig.template.json", ".schema.json"];

    // What people copy to .env, and what is code about it.
    static readonly string[] endsOfOther = [".dist", ".example", ".sample", ".template", ".cs", ".js", ".md", ".ts"];

    /// <summary>The kind of the file called <paramref name="name"/>; none where it configures no program.</summary>
    public static DocumentKind KindOf(string name)
    {
        if (EndsWith(name, ".json"))
        {
            return name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase) ? DocumentKind.LaunchSettings
                : IsOfTool(name) ? DocumentKind.None
                : DocumentKind.AppSettings;
        }

        if (EndsWith(name, ".env") || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase))
        {
            return endsOfOther.Any(end => EndsWith(name, end)) ? DocumentKind.None : DocumentKind.EnvironmentFile;
        }

        // A .config is the older framework's, a logger's or NuGet's: none is read as XML configuration.
        return EndsWith(name, ".ini") ? DocumentKind.IniSettings
            : EndsWith(name, ".xml") ? DocumentKind.XmlSettings
            : DocumentKind.None;
    }

    // Tools hide theirs: .eslintrc.json.
    static bool IsOfTool(string name) =>
        name[0] == '.' || ofTools.Contains(name) || name.StartsWith("tsconfig", StringComparison.OrdinalIgnoreCase) || endsOfTools.Any(end => EndsWith(name, end));

    static bool EndsWith(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
