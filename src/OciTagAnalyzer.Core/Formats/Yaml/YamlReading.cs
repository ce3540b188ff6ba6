using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>The documents in a text.</summary>
/// <param name="Roots">Their roots, up to the first fault.</param>
/// <param name="Fault">Why the text could not be read to its end; null if it could.</param>
/// <param name="Unread">The skipped parts.</param>
sealed record YamlReading(IReadOnlyList<YamlNode> Roots, DocumentFault? Fault, IReadOnlyList<DocumentFault> Unread);
