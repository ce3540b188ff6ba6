using OciTagAnalyzer.Core.Documents.AppSettings;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// JSON configuration: <c>appsettings.json</c>, <c>appsettings.Development.json</c>, and other JSON files that code may add to the configuration.
/// </summary>
sealed class AppSettingsKind : DocumentKind
{
    // Files of build tools, package managers, editors and linters, which are not added to a configuration.
    static readonly HashSet<string> toolFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "angular.json", "aspire-manifest.json", "bower.json", "bundleconfig.json", "compilerconfig.json", "components.json", "composer.json",
        "dotnet-tools.json", "global.json", "jsconfig.json", "lerna.json", "libman.json", "manifest.json", "npm-shrinkwrap.json", "nx.json",
        "package-lock.json", "package.json", "packages.lock.json", "project.assets.json", "renovate.json", "stylecop.json", "turbo.json",
        "vcpkg.json", "version.json", "xunit.runner.json",
    };

    static readonly string[] toolFileEndings =
        [".deps.json", ".dgspec.json", ".lock.json", ".runtimeconfig.json", ".runtimeconfig.dev.json", "runtimeconfig.template.json", ".schema.json"];

    public override string Name => "appsettings";

    public override IReadOnlyList<string> Patterns { get; } = ["appsettings*.json"];

    public override bool IsReadAboveProjects => false;

    public override bool IsSettings => true;

    internal override CommentSyntax Comments => CommentSyntax.Json;

    /// <summary>True for a file that the host of a program loads by default.</summary>
    public static bool IsHostSettings(FileName file) => file.StartsWith("appsettings") && file.EndsWith(".json");

    /// <summary>True for other JSON that code may add to the configuration.</summary>
    public static bool IsOtherSettings(FileName file) => file.EndsWith(".json") && !IsHostSettings(file) && !IsToolFile(file);

    public override ScanResult Scan(string text) => JsonManifestKind.ScanManifest(text) ?? AppSettingsImages.Scan(text);

    internal override bool Recognizes(FileName file) => IsHostSettings(file) || IsOtherSettings(file);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        documents.ApplyTo(path, text, Scan(text));

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => JsonSettings.Read(text, wanted);

    // Hidden files such as .eslintrc.json belong to tools.
    static bool IsToolFile(FileName file) =>
        file.StartsWith(".") || toolFiles.Contains(file.Name.ToString()) || file.StartsWith("tsconfig") || file.EndsWithAny(toolFileEndings);
}
