using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A compose file: <c>compose.yaml</c>, <c>docker-compose.override.yml</c>, and any YAML with the services of one.</summary>
sealed class ComposeKind : YamlKind
{
    const string AnyName = "compose.yaml";

    public override string Name => "compose";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*compose*");

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && file.Stem.IndexOf("compose".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    internal override bool RecognizesText(string text) => ComposeFile.Is(text);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => Scan(documents, path, text).Result;

    /// <summary>Returns the images of the compose file at a normalized path, and those in the <c>.env</c> file in its folder.</summary>
    public static ComposeScan Scan(DocumentSet documents, string path, string text)
    {
        ComposeContext context = documents.Projects.ContextOf(path);
        ComposeScan scan = ContainsImageKey(text) ? ComposeImages.Scan(text, context) : ComposeScan.Empty;
        scan = text.IndexOf("build", StringComparison.Ordinal) < 0 ? scan : scan.With(documents.Builds.ImagesIn(path), context.Environment);
        return scan with { Result = scan.Result.UpToNul(text) };
    }

    private protected override IReadOnlyList<string> OtherWords => ["dockerfile_inline"];

    // Dockerfiles and contexts in the file itself need no other file.
    private protected override ScanResult ReadImages(string text) =>
        Contains(text, "docker") && (Contains(text, "dockerfile_inline") || Contains(text, "docker-image:"))
            ? new DocumentSet([new(AnyName, this, () => text)]).Scan(AnyName, this, text)
            : ComposeImages.Scan(text);
}
