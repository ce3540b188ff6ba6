namespace OciTagAnalyzer.Core.Documents;

/// <summary>A sink table of a project.</summary>
sealed class SinkTableKind : DocumentKind
{
    const string OnlyName = "oci-tag.sinks.txt";

    public override IReadOnlyList<string> Patterns { get; } = [OnlyName];

    public override bool ContainsImages => false;

    internal override bool Recognizes(FileName file) => file.Is(OnlyName);
}
