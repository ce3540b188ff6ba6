using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>What an instruction takes for an image.</summary>
/// <param name="Value">Its text.</param>
/// <param name="TakenBy">The instruction, with the flag that names it: <c>COPY --from</c>.</param>
readonly record struct DockerfileImage(ComposedText Value, string TakenBy);
