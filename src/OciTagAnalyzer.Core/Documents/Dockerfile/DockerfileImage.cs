using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>An image in an instruction.</summary>
/// <param name="Value">Its text.</param>
/// <param name="Instruction">The instruction and the flag with the image: <c>COPY --from</c>.</param>
readonly record struct DockerfileImage(ComposedText Value, string Instruction);
