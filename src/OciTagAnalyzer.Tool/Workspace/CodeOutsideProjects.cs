using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>C# files that no project compiles: file-based programs, and files that are not read.</summary>
/// <param name="Programs">The full paths of the file-based programs.</param>
/// <param name="Others">The full paths of the other files.</param>
sealed record CodeOutsideProjects(IReadOnlyList<string> Programs, IReadOnlyList<string> Others)
{
    /// <summary>
    /// The C# files among <paramref name="files"/> that <paramref name="solution"/> does not contain and that have no project in their folder
    /// or above it.
    /// </summary>
    public static CodeOutsideProjects Among(FolderFiles files, Solution solution)
    {
        HashSet<string> projectFolders = new(files.Files.Where(IsAnyProject).Select(file => Path.GetDirectoryName(file)!), StringComparer.Ordinal);
        bool isInProject = HasProjectAbove(files.Folder);
        var programs = new List<string>();
        var others = new List<string>();
        foreach (string file in files.Files.Where(file => Entry.IsCodeFile(file) && !isInProject && !IsIn(projectFolders, file, files.Folder)))
        {
            if (solution.GetDocumentIdsWithFilePath(file).IsEmpty && !SnapshotName.Is(file))
            {
                (FileContent.TryRead(file, out _) is { } code && FileBasedProgram.IsIn(code.ToString()) ? programs : others).Add(file);
            }
        }

        return new(programs, others);
    }

    static bool IsIn(HashSet<string> projectFolders, string file, string root)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null && FolderFiles.IsBelow(folder, root); folder = Path.GetDirectoryName(folder))
        {
            if (projectFolders.Contains(folder))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasProjectAbove(string folder)
    {
        for (string? at = folder; at is not null; at = GitRepository.IsRoot(at) ? null : Path.GetDirectoryName(at))
        {
            if (at != folder && Directory.EnumerateFiles(at).Any(IsAnyProject))
            {
                return true;
            }
        }

        return false;
    }

    // Includes projects of other kinds, such as .fsproj, .shproj and .projitems: C# files in their folders may belong to them.
    static bool IsAnyProject(string file) =>
        Path.GetExtension(file) is { Length: > 0 } extension
        && (extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || extension.Equals(".projitems", StringComparison.OrdinalIgnoreCase));
}
