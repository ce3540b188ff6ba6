using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Environment variables: <c>.env</c>, <c>web.env</c>. Compose reads the <c>.env</c> file in its folder.</summary>
sealed class EnvironmentFileKind : DocumentKind
{
    // Templates of .env files, and code.
    static readonly string[] otherEndings = [".dist", ".example", ".sample", ".template", ".cs", ".js", ".md", ".ts"];

    public override string Name => "env";

    public override IReadOnlyList<string> Patterns { get; } = [".env"];

    public override bool ContainsImages => false;

    public override bool IsSettings => true;

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Environment;

    internal override bool Recognizes(FileName file) => (file.EndsWith(".env") || file.StartsWith(".env.")) && !file.EndsWithAny(otherEndings);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => documents.ScanEnvironment(path, text);

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => EnvironmentSettings.Read(text, wanted);
}
