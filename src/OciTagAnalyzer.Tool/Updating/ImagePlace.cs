using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>A place in code or in a file that contains an image.</summary>
/// <param name="Image">The image. Its reference is known, and has a tag or a digest.</param>
/// <param name="Project">A project with the file.</param>
/// <param name="Compilation">The compilation of the project.</param>
/// <param name="LockFile">The full path of the lock file of the project, which need not exist.</param>
sealed record ImagePlace(DiscoveredImage Image, Project Project, Compilation Compilation, string LockFile)
{
    /// <summary>Edits the place.</summary>
    public MovedImage Edits { get; } = new(Project, Compilation, Image);

    /// <summary>The reference.</summary>
    public ImageReference Reference => Image.Reference!;

    /// <summary>The full path of the file.</summary>
    public string FilePath => Image.Location.GetLineSpan().Path;

    /// <summary>The line, from 1.</summary>
    public int Line => Image.Location.GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The column, from 1.</summary>
    public int Column => Image.Location.GetLineSpan().StartLinePosition.Character + 1;
}
