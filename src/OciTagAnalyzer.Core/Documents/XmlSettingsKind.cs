using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>XML that may be configuration. A <c>.config</c> file is not: it belongs to .NET Framework, a logger or NuGet.</summary>
sealed class XmlSettingsKind : DocumentKind
{
    public override string Name => "xml";

    public override bool ContainsImages => false;

    public override bool IsSettings => true;

    internal override CommentSyntax Comments => CommentSyntax.Xml;

    internal override bool Recognizes(FileName file) => file.EndsWith(".xml");

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => Settings.XmlSettings.Read(text, wanted);
}
