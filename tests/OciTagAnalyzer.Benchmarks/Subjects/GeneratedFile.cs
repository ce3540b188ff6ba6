using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>A file of a project that is not C#.</summary>
sealed class GeneratedFile(string path, string text) : AdditionalText
{
    readonly SourceText text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
