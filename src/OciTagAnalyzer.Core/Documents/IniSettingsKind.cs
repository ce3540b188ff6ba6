using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>INI that may be configuration.</summary>
sealed class IniSettingsKind : DocumentKind
{
    public override string Name => "ini";

    public override bool ContainsImages => false;

    public override bool IsSettings => true;

    internal override CommentSyntax Comments => CommentSyntax.Ini;

    internal override bool Recognizes(FileName file) => file.EndsWith(".ini");

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => Settings.IniSettings.Read(text, wanted);
}
