using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>Fills in the variables of a value; returns null if it has none.</summary>
/// <param name="value">The value.</param>
/// <param name="source">The range of its scalar.</param>
delegate ComposedText? FillIn(MappedText value, TextRange source);
