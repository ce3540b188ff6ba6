namespace OciTagAnalyzer.Core.Documents;

/// <summary>A table of a project's own sinks.</summary>
sealed class SinkTableKind : DocumentKind
{
    const string OnlyName = "oci-tag.sinks.txt";

    public override IReadOnlyList<string> Patterns { get; } = [OnlyName];

    public override bool HoldsImages => false;

    internal override bool Recognizes(FileName file) => file.Is(OnlyName);
}
