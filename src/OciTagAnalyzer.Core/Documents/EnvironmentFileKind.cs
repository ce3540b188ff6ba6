using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Environment variables: <c>.env</c>, <c>web.env</c>. Compose reads the <c>.env</c> beside its file.</summary>
sealed class EnvironmentFileKind : DocumentKind
{
    // What people copy to .env, and what is code about it.
    static readonly string[] endsOfOthers = [".dist", ".example", ".sample", ".template", ".cs", ".js", ".md", ".ts"];

    public override string Name => "env";

    public override IReadOnlyList<string> Patterns { get; } = [".env"];

    public override bool HoldsImages => false;

    public override bool IsSettings => true;

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Environment;

    internal override bool Recognizes(FileName file) => (file.EndsWith(".env") || file.StartsWith(".env.")) && !file.EndsWithAny(endsOfOthers);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => documents.ScanEnvironment(path, text);

    private protected override IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => EnvironmentSettings.Read(text, wanted);
}
