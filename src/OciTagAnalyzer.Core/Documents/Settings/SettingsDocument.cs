namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Reads the configuration that a document gives a program.</summary>
public static class SettingsDocument
{
    /// <summary>True where documents of this kind give a program its configuration.</summary>
    public static bool IsRead(DocumentKind kind) => kind is DocumentKind.AppSettings or DocumentKind.LaunchSettings
        or DocumentKind.EnvironmentFile or DocumentKind.IniSettings or DocumentKind.XmlSettings;

    /// <summary>
    /// The settings of a document whose keys are among <paramref name="wanted"/>, in document order, duplicates kept;
    /// those before a fault where the document is broken. None in kinds that hold no settings.
    /// </summary>
    public static IReadOnlyList<Setting> Read(DocumentKind kind, string text, SettingKeys wanted) => kind switch
    {
        _ when wanted.IsEmpty => [],
        DocumentKind.AppSettings => JsonSettings.Read(text, wanted),
        DocumentKind.LaunchSettings => LaunchSettings.Read(text, wanted),
        DocumentKind.EnvironmentFile => EnvironmentSettings.Read(text, wanted),
        DocumentKind.IniSettings => IniSettings.Read(text, wanted),
        DocumentKind.XmlSettings => XmlSettings.Read(text, wanted),
        _ => [],
    };
}
