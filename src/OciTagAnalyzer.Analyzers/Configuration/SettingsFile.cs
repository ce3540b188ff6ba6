using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A settings file, and the values that it assigns to keys.</summary>
sealed class SettingsFile
{
    readonly string content;
    readonly Lazy<HashSet<TextRange>> imagesByKey;

    /// <summary>Creates the settings of <paramref name="file"/>, one of the documents of the project.</summary>
    public SettingsFile(ProjectFile file, DocumentSet together)
    {
        File = file;
        content = file.Text.ToString();
        imagesByKey = new(() => [.. together.Scan(file.File.Path, file.Kind, content).Images.Select(image => image.Span)]);
    }

    /// <summary>The file.</summary>
    public ProjectFile File { get; }

    /// <summary>Returns the settings for the <paramref name="wanted"/> keys, in order.</summary>
    public IReadOnlyList<Setting> Read(SettingKeys wanted) => File.Kind.SettingsIn(content, wanted);

    /// <summary>True if the keys of the file show that the value at <paramref name="span"/> is an image, so that it is discovered with the file.</summary>
    public bool IsImageByKey(TextRange span) => imagesByKey.Value.Contains(span);
}
