namespace OciTagAnalyzer.Build.Files;

/// <summary>A file that a project passes to the compiler.</summary>
/// <param name="Path">The path as the compiler gets it: relative to the project's folder if the search found the file.</param>
/// <param name="FullPath">The full path.</param>
/// <param name="Sharing">Whether other projects read it too.</param>
/// <param name="LevelsUp">How far above the project's folder the search found it; 0 for a file of the project's folder.</param>
sealed record ChosenFile(string Path, string FullPath, Sharing Sharing = Sharing.None, int LevelsUp = 0);
