namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The value of a key, with aliases resolved.</summary>
/// <param name="Kind">A scalar, the start of a collection, or an unresolved alias.</param>
/// <param name="Scalar">The scalar; only valid for that kind.</param>
/// <param name="Mapping">The mapping; null for other kinds.</param>
readonly record struct YamlEntry(YamlEventKind Kind, YamlScalar Scalar, YamlMapping? Mapping);
