using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>A place that prevents an image from moving.</summary>
/// <param name="Place">The place.</param>
/// <param name="OtherUse">The code that also uses the text, for something else; null if there is none.</param>
sealed record ImageObstacle(ImagePlace Place, Location? OtherUse);
