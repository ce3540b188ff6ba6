namespace OciTagAnalyzer.Core.Documents;

/// <summary>A Bake file, <c>docker-bake.hcl</c> or <c>docker-bake.json</c>, which declares how images are built.</summary>
sealed class BakeKind : DocumentKind
{
    public override string Name => "bake";

    public override IReadOnlyList<string> Patterns { get; } = ["docker-bake*.hcl", "docker-bake*.json"];

    public override bool ContainsImages => false;

    public override bool CompletesOthers => true;

    internal override bool Recognizes(FileName file) => file.StartsWith("docker-bake") && (file.EndsWith(".hcl") || file.EndsWith(".json"));
}
