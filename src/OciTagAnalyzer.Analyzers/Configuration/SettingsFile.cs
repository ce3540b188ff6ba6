using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A file of settings, and what it gives the keys that are looked for.</summary>
sealed class SettingsFile
{
    readonly string content;
    readonly Lazy<HashSet<TextRange>> imagesByKey;

    /// <summary>The settings of <paramref name="file"/>, among the documents of the project.</summary>
    public SettingsFile(ProjectFile file, DocumentSet together)
    {
        File = file;
        content = file.Text.ToString();
        imagesByKey = new(() => [.. together.Scan(file.File.Path, file.Kind, content).Places.Select(place => place.Span)]);
    }

    /// <summary>The file.</summary>
    public ProjectFile File { get; }

    /// <summary>The settings among <paramref name="wanted"/>, in order.</summary>
    public IReadOnlyList<Setting> Read(SettingKeys wanted) => File.Kind.SettingsIn(content, wanted);

    /// <summary>True if the file's keys alone say that an image stands there, so that it is discovered with the file.</summary>
    public bool IsImageByKey(TextRange span) => imagesByKey.Value.Contains(span);
}
