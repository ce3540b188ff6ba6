using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The settings files of a project.</summary>
sealed class SettingsFiles
{
    const string BaseName = "appsettings.json";

    // The host removes these prefixes from the names of environment variables.
    static readonly string[] hostPrefixes = ["", "DOTNET_", "ASPNETCORE_"];

    readonly IReadOnlyList<SettingsFile> files;
    readonly string[] prefixes;

    SettingsFiles(IReadOnlyList<SettingsFile> files, string[] prefixes)
    {
        this.files = files;
        this.prefixes = prefixes;
    }

    /// <summary>Returns the settings files among the additional files: the files that the host reads, and those that code adds.</summary>
    public static SettingsFiles Of(AnalyzerOptions options, IReadOnlyList<AddedSettings> added, CancellationToken cancellation)
    {
        AdditionalDocuments documents = AdditionalDocuments.Among(options, kind => kind.IsSettings);
        var files = new List<SettingsFile>();
        foreach (AdditionalText file in documents.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (documents.TryGetKind(file, out DocumentKind? kind) && IsRead(file, kind, options, added) &&
                !IsOfCompose(file, documents, options) && file.GetText(cancellation) is { } text)
            {
                files.Add(new(new(file, text, kind), documents.Together));
            }
        }

        IEnumerable<string> prefixes = added.Where(source => source.IsPrefix).Select(source => source.Text);
        return new(files, [.. hostPrefixes, .. prefixes.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Returns the values that each file assigns to <paramref name="keys"/>, ordered by path.</summary>
    public IEnumerable<SettingsLayer> Layers(IReadOnlyList<string> keys)
    {
        var wanted = new SettingKeys(keys);
        var variables = new SettingKeys(prefixes.SelectMany(prefix => keys.Select(key => prefix + key)));
        Dictionary<SettingsFile, SettingsLayer> bases = files
            .Where(file => NameOf(file) is BaseName)
            .ToDictionary(file => file, file => LayerOf(file, wanted, null));
        foreach (SettingsFile file in files)
        {
            yield return bases.TryGetValue(file, out SettingsLayer? known) ? known
                : LayerOf(file, IsEnvironment(file.File.Kind) ? variables : wanted, BaseOf(file) is { } below ? bases[below] : null);
        }
    }

    SettingsLayer LayerOf(SettingsFile file, SettingKeys wanted, SettingsLayer? below)
    {
        bool isEnvironment = IsEnvironment(file.File.Kind);
        return new(
            [.. file.Read(wanted)
                .Where(setting => !Placeholder.Matches(setting.Value))
                .SelectMany(setting => (isEnvironment ? KeysOfVariable(setting.Key) : [setting.Key])
                    .Select(key => ConfiguredValue.Of(key, setting, file)))],
            below,
            isEnvironment);
    }

    IEnumerable<string> KeysOfVariable(string name) => prefixes
        .Where(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .Select(prefix => name.Substring(prefix.Length));

    // The base file in the same folder; otherwise the one with the shortest path, whose values the environment overrides.
    SettingsFile? BaseOf(SettingsFile file)
    {
        string folder = FolderOf(file);
        return files
            .Where(other => NameOf(other) is BaseName)
            .OrderBy(other => FolderOf(other) == folder ? 0 : 1)
            .ThenBy(other => FolderOf(other).Length)
            .FirstOrDefault();
    }

    static bool IsRead(AdditionalText file, DocumentKind kind, AnalyzerOptions options, IReadOnlyList<AddedSettings> added) =>
        IsEnvironment(kind)
        || (kind == DocumentKind.AppSettings && (FileKind.IsDeclared(file, options.AnalyzerConfigOptionsProvider) || IsOfHost(file.Path)))
        || added.Any(source => !source.IsPrefix && SettingsPath.IsAdded(file.Path, source.Text));

    // A .env file in a folder above the project is for the containers of the compose file in that folder.
    static bool IsOfCompose(AdditionalText file, AdditionalDocuments documents, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? folder) &&
        documents.Together.IsComposeEnvironmentOutside(file.Path, folder);

    static bool IsEnvironment(DocumentKind kind) => kind == DocumentKind.LaunchSettings || kind == DocumentKind.EnvironmentFile;

    // The host adds these files by default.
    static bool IsOfHost(string path) => NameOf(path).StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase);

    static string NameOf(SettingsFile file) => NameOf(file.File.File.Path).ToLowerInvariant();

    static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    static string FolderOf(SettingsFile file) => file.File.File.Path.Substring(0, file.File.File.Path.Length - NameOf(file).Length);
}
