using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The files that say what the images of other files are, and belong to another project: a compose file that the package hands to a program
/// gives a Dockerfile that no project has its named contexts.
/// </summary>
static class CompletingFiles
{
    const string ConfigName = ".completing.globalconfig";

    /// <summary>Adds those of <paramref name="files"/> that <paramref name="project"/> lacks; what stands in them is reported by the projects that they belong to.</summary>
    public static Project AddTo(Project project, IReadOnlyList<string> files)
    {
        HashSet<string?> own = new(project.AdditionalDocuments.Select(document => document.FilePath), StringComparer.Ordinal);
        if (!own.Any(file => file is not null && DocumentKind.Of(file).IsCompletedByOthers))
        {
            return project;
        }

        // Compose reads the .env beside its file; any other one completes nothing.
        HashSet<string?> composed = new(files.Where(file => DocumentKind.Of(file) == DocumentKind.Compose).Select(Path.GetDirectoryName), StringComparer.Ordinal);
        bool Completes(string file) => DocumentKind.Of(file) is var kind && kind.CompletesOthers &&
            (kind != DocumentKind.EnvironmentFile || composed.Contains(Path.GetDirectoryName(file)));
        var config = new StringBuilder("is_global = true\n");
        foreach (string file in files.Where(file => !own.Contains(file) && Completes(file)))
        {
            // A file that cannot be read is named where it belongs.
            if (FileContent.TryRead(file, out _) is { } text)
            {
                project = project.AddAdditionalDocument(Path.GetFileName(file), text, filePath: file).Project;
                config.Append($"[{Escaped(file)}]\nbuild_metadata.AdditionalFiles.OciReportedElsewhere = true\n");
            }
        }

        string folder = Path.GetDirectoryName(own.First())!;
        return project.AddAnalyzerConfigDocument(ConfigName, SourceText.From(config.ToString()), filePath: Path.Combine(folder, ConfigName)).Project;
    }

    // A section's name is a pattern.
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
