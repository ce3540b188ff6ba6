using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>An image that a project uses.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="IsFloating">True if its tag is floating, by the options for the file.</param>
/// <param name="FilePath">The file that contains the image.</param>
sealed record UsedImage(ImageReference Reference, bool IsFloating, string FilePath);
