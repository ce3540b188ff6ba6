using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>A variable of a pipeline with the values that the document gives it.</summary>
/// <param name="Values">The values; others may come from elsewhere.</param>
/// <param name="Spellings">The words that refer to the variable in the document: <c>env.IMAGE</c>, <c>IMAGE</c>.</param>
sealed record PipelineVariable(IReadOnlyList<PipelineValue> Values, params string[] Spellings);

/// <summary>A value of a variable.</summary>
/// <param name="Node">The scalar that contains it.</param>
/// <param name="Path">The path to it.</param>
/// <param name="Scope">Finds the variables in the value itself.</param>
sealed record PipelineValue(YamlNode Node, string Path, VariableLookup Scope)
{
    /// <summary>The value, if it is a part of a script; null if it is the whole scalar.</summary>
    public FoundImage? InScript { get; init; }

    /// <summary>The position of the value in the document.</summary>
    public TextRange Range => InScript?.Span ?? Node.Scalar.Range;

    /// <summary>The text of the value.</summary>
    public string Text => InScript?.Written.WithHoleNames ?? Node.Text ?? "";
}

/// <summary>Returns the variable that an expression consists of, as written; null if the document does not determine its values.</summary>
delegate PipelineVariable? VariableLookup(string expression);
