namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The words by which an annotation says what a string holds.</summary>
static class AnnotationWords
{
    /// <summary>The attribute that holds the word, without its last syllable.</summary>
    public const string AttributeName = "StringSyntax";

    const string InAttribute = "OciImage";
    const string InComment = "oci-image";
    const string Yaml = "Yaml";
    const string Dockerfile = "Dockerfile";

    static readonly string[] documents = [Yaml, "yaml", Dockerfile, "dockerfile"];

    /// <summary>
    /// What is looked for in a project's sources before they are looked at. Many of them speak of YAML; behind an equals
    /// sign or a quote it may be an annotation.
    /// </summary>
    public static IReadOnlyList<string> InSources { get; } =
        [InAttribute, InComment, .. documents.SelectMany(word => new[] { "=" + word, "= " + word, "\"" + word + "\"" })];

    /// <summary>What is looked for in a library before its symbols are looked at.</summary>
    public static IReadOnlyList<string> InLibraries { get; } = [InAttribute, InComment, .. documents];

    /// <summary>What a string is that bears <paramref name="word"/>; null for a word of somebody else's.</summary>
    // Editors tell the words of the platform without case.
    public static SinkShape? ShapeOf(string word) =>
        Is(word, InAttribute) || Is(word, InComment) ? SinkShape.Reference
        : Is(word, Yaml) ? SinkShape.Yaml
        : Is(word, Dockerfile) ? SinkShape.Dockerfile
        : null;

    static bool Is(string word, string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
}
