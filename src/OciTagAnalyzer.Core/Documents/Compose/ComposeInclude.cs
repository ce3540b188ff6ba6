using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>An entry of <c>include</c>.</summary>
/// <param name="Files">The normalized paths of the included files, which Compose merges in this order.</param>
/// <param name="Environments">The normalized paths of the files with their variables; a later one has precedence.</param>
sealed record ComposeInclude(IReadOnlyList<string> Files, IReadOnlyList<string> Environments)
{
    /// <summary>Reads an entry of a file in a folder. By default, the variables are in the <c>.env</c> file of the project folder.</summary>
    public static ComposeInclude Of(YamlNode entry, string folder)
    {
        string[] files = [.. (entry["path"] ?? entry).Texts.Select(file => DocumentPath.In(folder, file))];
        string? project = entry["project_directory"]?.Text is { } directory ? DocumentPath.FolderIn(folder, directory)
            : files.Length > 0 ? DocumentPath.FolderOf(files[0])
            : null;
        string[] given = [.. (entry["env_file"]?.Texts ?? []).Select(file => DocumentPath.In(folder, file))];
        return new(files, given.Length > 0 ? given : project is null ? [] : [project + ComposeEnvironment.FileName]);
    }
}
