using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>The files of a project that its configuration is read from.</summary>
sealed class SettingsFiles
{
    const string BaseName = "appsettings.json";

    // The host reads the variables that begin so as if they did not.
    static readonly string[] hostPrefixes = ["", "DOTNET_", "ASPNETCORE_"];

    readonly IReadOnlyList<SettingsFile> files;
    readonly string[] prefixes;

    SettingsFiles(IReadOnlyList<SettingsFile> files, string[] prefixes)
    {
        this.files = files;
        this.prefixes = prefixes;
    }

    /// <summary>Those among the additional files: the host's own, and those that code adds.</summary>
    public static SettingsFiles Of(AnalyzerOptions options, IReadOnlyList<AddedSettings> added, CancellationToken cancellation)
    {
        AdditionalDocuments documents = AdditionalDocuments.Among(options, kind => kind.IsSettings);
        var files = new List<SettingsFile>();
        foreach (AdditionalText file in documents.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (documents.TryGetKind(file, out DocumentKind? kind) && IsRead(file, kind, options, added) && !IsOfCompose(file, documents, options) && file.GetText(cancellation) is { } text)
            {
                files.Add(new(new(file, text, kind), documents.Together));
            }
        }

        return new(files, [.. hostPrefixes, .. added.Where(source => source.IsPrefix).Select(source => source.Text).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>What each of the files gives <paramref name="keys"/>, in the order of their paths.</summary>
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
                .SelectMany(setting => (isEnvironment ? KeysOfVariable(setting.Key) : [setting.Key]).Select(key => ConfiguredValue.Of(key, setting, file)))],
            below,
            isEnvironment);
    }

    IEnumerable<string> KeysOfVariable(string name) => prefixes
        .Where(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .Select(prefix => name.Substring(prefix.Length));

    // The one beside it; else the one that is nearest to the project, which the environment goes before.
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
        || (kind == DocumentKind.AppSettings && (FileKind.IsSaid(file, options.AnalyzerConfigOptionsProvider) || IsHosts(file.Path)))
        || added.Any(source => !source.IsPrefix && SettingsPath.IsAdded(file.Path, source.Text));

    // A folder above the project has it for the containers in the compose file beside it.
    static bool IsOfCompose(AdditionalText file, AdditionalDocuments documents, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? folder) &&
        documents.Together.IsComposeEnvironmentOutside(file.Path, folder);

    static bool IsEnvironment(DocumentKind kind) => kind == DocumentKind.LaunchSettings || kind == DocumentKind.EnvironmentFile;

    // The host adds these without a word of the code.
    static bool IsHosts(string path) => NameOf(path).StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase);

    static string NameOf(SettingsFile file) => NameOf(file.File.File.Path).ToLowerInvariant();

    static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    static string FolderOf(SettingsFile file) => file.File.File.Path.Substring(0, file.File.File.Path.Length - NameOf(file).Length);
}
