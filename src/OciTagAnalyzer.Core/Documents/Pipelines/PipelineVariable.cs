using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>A variable of a pipeline with the values that the document gives it.</summary>
/// <param name="Values">The values; others may come from elsewhere.</param>
/// <param name="Spellings">The words that refer to the variable in the document: <c>env.IMAGE</c>, <c>IMAGE</c>.</param>
sealed record PipelineVariable(IReadOnlyList<PipelineValue> Values, params string[] Spellings);

/// <summary>A value of a variable.</summary>
/// <param name="Node">The scalar.</param>
/// <param name="Path">The path to it.</param>
/// <param name="Scope">Finds the variables in the value itself.</param>
sealed record PipelineValue(YamlNode Node, string Path, VariableLookup Scope);

/// <summary>Returns the variable that an expression consists of, as written; null if the document does not determine its values.</summary>
delegate PipelineVariable? VariableLookup(string expression);
