namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>What stands at a key, aliases resolved.</summary>
/// <param name="Kind">A scalar, the start of a collection, or an alias that stands for nothing known.</param>
/// <param name="Scalar">The scalar; meaningful for one alone.</param>
/// <param name="Mapping">The mapping; null where it is none.</param>
readonly record struct YamlEntry(YamlEventKind Kind, YamlScalar Scalar, YamlMapping? Mapping);
