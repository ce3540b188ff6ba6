namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The words that an annotation describes the content of a string with.</summary>
static class AnnotationWords
{
    /// <summary>The name of the attribute, without the suffix <c>Attribute</c>.</summary>
    public const string AttributeName = "StringSyntax";

    const string InAttribute = "OciImage";
    const string InComment = "oci-image";
    const string Yaml = "Yaml";
    const string Dockerfile = "Dockerfile";

    static readonly string[] documents = [Yaml, "yaml", Dockerfile, "dockerfile"];

    /// <summary>The texts that are searched for in sources with the attribute. YAML and Dockerfile are common words, so they only count in quotes.</summary>
    public static IReadOnlyList<string> InAttributes { get; } = [InAttribute, InComment, .. documents.Select(word => "\"" + word + "\"")];

    /// <summary>
    /// The texts that are searched for in sources with comments. YAML and Dockerfile are common words, so they only count after an equals sign.
    /// </summary>
    public static IReadOnlyList<string> InComments { get; } =
        [InAttribute, InComment, .. documents.SelectMany(word => new[] { "=" + word, "= " + word })];

    /// <summary>The texts that are searched for in a library before its symbols are read.</summary>
    public static IReadOnlyList<string> InLibraries { get; } = [InAttribute, InComment, .. documents];

    /// <summary>The shape of a string that is annotated with <paramref name="word"/>; null if the word is unknown.</summary>
    // Not case-sensitive, as in editors.
    public static SinkShape? ShapeOf(string word) =>
        Is(word, InAttribute) || Is(word, InComment) ? SinkShape.Reference
        : Is(word, Yaml) ? SinkShape.Yaml
        : Is(word, Dockerfile) ? SinkShape.Dockerfile
        : null;

    static bool Is(string word, string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
}
