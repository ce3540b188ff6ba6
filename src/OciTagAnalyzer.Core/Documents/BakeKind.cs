using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A Bake file, <c>docker-bake.hcl</c> or <c>docker-bake.json</c>, which declares how images are built, and the images of contexts and arguments.
/// </summary>
sealed class BakeKind : DocumentKind
{
    const string AnyName = "docker-bake.hcl";

    public override string Name => "bake";

    public override IReadOnlyList<string> Patterns { get; } = ["docker-bake*.hcl", "docker-bake*.json"];

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override CommentSyntax Comments => CommentSyntax.Hcl;

    public override ScanResult Scan(string text) => new DocumentSet([new(AnyName, this, () => text)]).Scan(AnyName, this, text);

    internal override bool Recognizes(FileName file) => file.StartsWith("docker-bake") && (file.EndsWith(".hcl") || file.EndsWith(".json"));

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        ScanResult.Empty.With(documents.Builds.ImagesIn(path).Select(image => image.Place)).UpToNul(text);
}
