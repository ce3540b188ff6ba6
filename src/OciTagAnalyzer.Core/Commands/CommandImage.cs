using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>An image that a command asks for.</summary>
/// <param name="Argument">Which of the values that make up the command holds it, counted from zero.</param>
/// <param name="Place">The image, and where in that value it stands.</param>
public sealed record CommandImage(int Argument, FoundImage Place);
