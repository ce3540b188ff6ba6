using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A compose file: <c>compose.yaml</c>, <c>docker-compose.override.yml</c>, and any YAML with the services of one.</summary>
sealed class ComposeKind : YamlKind
{
    public override string Name => "compose";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*compose*");

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && file.Stem.IndexOf("compose".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    internal override bool RecognizesText(string text) => ComposeFile.Is(text);

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) =>
        Scan(text, documents.Projects.ContextOf(path)).Result;

    /// <summary>Returns the images of a compose file in the context of its project, and those in the <c>.env</c> file in its folder.</summary>
    public static ComposeScan Scan(string text, ComposeContext context)
    {
        if (!ContainsImageKey(text))
        {
            return ComposeScan.Empty;
        }

        ComposeScan scan = ComposeImages.Scan(text, context);
        return scan with { Result = scan.Result.UpToNul(text) };
    }

    private protected override ScanResult ReadImages(string text) => ComposeImages.Scan(text);
}
