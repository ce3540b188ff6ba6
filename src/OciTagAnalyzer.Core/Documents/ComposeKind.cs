using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A compose file: <c>compose.yaml</c>, <c>docker-compose.override.yml</c>.</summary>
sealed class ComposeKind : YamlKind
{
    public override string Name => "compose";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("*compose*");

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override bool Recognizes(FileName file) => file.IsYaml && file.Stem.IndexOf("compose".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => Scan(text, documents.Projects.SurroundingsOf(path)).Result;

    /// <summary>The images in a compose file, as the other files of its project complete them, and those in the <c>.env</c> beside it.</summary>
    public static ComposeScan Scan(string text, ComposeSurroundings surroundings)
    {
        if (!HoldsImageKey(text))
        {
            return ComposeScan.Empty;
        }

        ComposeScan scan = ComposeImages.Scan(text, surroundings);
        return scan with { Result = scan.Result.UpToNul(text) };
    }

    private protected override ScanResult ReadImages(string text) => ComposeImages.Scan(text);
}
