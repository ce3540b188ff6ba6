using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>A file of settings: what it gives the keys that are looked for, and what it says of findings in it.</summary>
sealed class SettingsFile
{
    readonly AdditionalText file;
    readonly SourceText text;
    readonly string content;
    readonly Lazy<HashSet<TextRange>> livePlaces;
    readonly Lazy<FileRemarks> remarks;

    /// <summary>The file at <paramref name="file"/>, of this text and kind, among the documents of the project.</summary>
    public SettingsFile(AdditionalText file, SourceText text, DocumentKind kind, DocumentSet together, Func<FileSettings> settings)
    {
        this.file = file;
        this.text = text;
        content = text.ToString();
        Kind = kind;
        livePlaces = new(() => [.. together.Scan(file.Path, kind, content).Places.Select(place => place.Span)]);
        remarks = new(() => FileRemarks.Of(kind, content, settings()));
    }

    /// <summary>The additional file that it is.</summary>
    public AdditionalText File => file;

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>What it says of how findings are told.</summary>
    public FileRemarks Remarks => remarks.Value;

    /// <summary>The settings among <paramref name="wanted"/>, in order.</summary>
    public IReadOnlyList<Setting> Read(SettingKeys wanted) => Kind.SettingsIn(content, wanted);

    /// <summary>True where the file's keys alone say that an image stands there, so that it is judged while it is edited.</summary>
    public bool IsJudgedByKey(TextRange span) => livePlaces.Value.Contains(span);

    /// <summary>Where a range of the file is.</summary>
    public Location LocationOf(TextRange range) => FileLocation.Of(file, text, range);
}
