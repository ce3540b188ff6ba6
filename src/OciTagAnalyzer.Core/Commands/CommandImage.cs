using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>An image that a command names.</summary>
/// <param name="Argument">The index of the value of the command that contains it.</param>
/// <param name="Place">The image and its position in that value.</param>
public sealed record CommandImage(int Argument, FoundImage Place);
