using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>The values of a Helm chart: <c>values.yaml</c>, <c>values-prod.yaml</c>, <c>prod.values.yaml</c>.</summary>
sealed class HelmValuesKind : YamlKind
{
    public override string Name => "helm-values";

    public override bool CompletesOthers => true;

    public override bool IsCompletedByOthers => true;

    internal override ScanResult ScanAmong(DocumentSet documents, string path, string text) => documents.ApplyTo(path, Scan(text));

    internal override bool Recognizes(FileName file) => file.IsYaml && IsNamedValues(file.Stem);

    static bool IsNamedValues(ReadOnlySpan<char> stem)
    {
        ReadOnlySpan<char> values = "values".AsSpan();
        return stem.Equals(values, StringComparison.OrdinalIgnoreCase)
            || (stem.StartsWith(values, StringComparison.OrdinalIgnoreCase) && stem[values.Length] is '.' or '-')
            || (stem.EndsWith(values, StringComparison.OrdinalIgnoreCase) && stem[stem.Length - values.Length - 1] is '.' or '-');
    }

    private protected override ScanResult ReadImages(string text) => ValuesImages.Scan(text);
}
