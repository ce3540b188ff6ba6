using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>An image that a project names.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="IsFloating">True where its tag is one that moves, by the options of the file that names it.</param>
/// <param name="FilePath">That file.</param>
sealed record UsedImage(ImageReference Reference, bool IsFloating, string FilePath);
