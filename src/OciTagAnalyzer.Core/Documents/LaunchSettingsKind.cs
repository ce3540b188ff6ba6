using OciTagAnalyzer.Core.Documents.AppSettings;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A <c>launchSettings.json</c>, whose profiles set environment variables.</summary>
sealed class LaunchSettingsKind : DocumentKind
{
    public override string Name => "launchsettings";

    public override bool IsSettings => true;

    internal override CommentSyntax Comments => CommentSyntax.Json;

    public override ScanResult Scan(string text) => AppSettingsImages.Scan(text);

    internal override bool Recognizes(FileName file) => file.Is("launchSettings.json");

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => Settings.LaunchSettings.Read(text, wanted);
}
