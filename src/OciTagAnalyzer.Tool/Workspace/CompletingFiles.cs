using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// Adds files that other projects report, but that complete the files of a project: a compose file, which another project reports, declares the
/// named contexts of a Dockerfile.
/// </summary>
static class CompletingFiles
{
    const string ConfigName = ".completing.globalconfig";

    /// <summary>Adds the completing files among <paramref name="files"/> to <paramref name="project"/>, which does not report them.</summary>
    public static Project AddTo(Project project, IReadOnlyList<string> files)
    {
        HashSet<string> own = new(project.AdditionalDocuments.Select(document => document.FilePath).OfType<string>(), StringComparer.Ordinal);
        string[] completing = [.. Among(files, own)];
        if (completing.Length == 0)
        {
            return project;
        }

        var config = new StringBuilder("is_global = true\n");
        foreach (string file in completing)
        {
            // A file that cannot be read is reported by the project that it belongs to.
            if (FileContent.TryRead(file, out _) is { } text)
            {
                project = project.AddAdditionalDocument(Path.GetFileName(file), text, filePath: file).Project;
                config.Append($"[{Escaped(file)}]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true\n");
            }
        }

        string folder = Path.GetDirectoryName(own.First())!;
        return project.AddAnalyzerConfigDocument(ConfigName, SourceText.From(config.ToString()), filePath: Path.Combine(folder, ConfigName)).Project;
    }

    /// <summary>Returns the files that complete <paramref name="own"/>, and are not among them.</summary>
    /// <param name="files">The full paths of all files.</param>
    /// <param name="own">The full paths of the files of a project.</param>
    public static IEnumerable<string> Among(IReadOnlyList<string> files, IReadOnlySet<string> own)
    {
        if (!own.Any(file => DocumentKind.Of(file).IsCompletedByOthers))
        {
            return [];
        }

        // An .env file completes only a compose file, which may have any name, in the same folder.
        HashSet<string?> composeFolders = new(
            files.Where(file => DocumentKind.Of(file).MayBeCompose).Select(Path.GetDirectoryName), StringComparer.Ordinal);
        return files.Where(file => !own.Contains(file) && DocumentKind.Of(file) is var kind && kind.CompletesOthers &&
            (kind != DocumentKind.EnvironmentFile || composeFolders.Contains(Path.GetDirectoryName(file))));
    }

    // The name of a section is a pattern.
    static string Escaped(string path)
    {
        var name = new StringBuilder();
        foreach (char c in path.Replace('\\', '/'))
        {
            name.Append(c is '*' or '?' or '{' or '}' or ',' or ';' or '[' or ']' or '#' or '!' ? "\\" : "").Append(c);
        }

        return name.ToString();
    }
}
