using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A table of a project's own sinks, laid over the one that comes with the analyzer and over those before it.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">What it says.</param>
/// <param name="Table">The table up to and with this file.</param>
sealed record SinkFile(AdditionalText File, SourceText Text, SinkTable Table)
{
    /// <summary>The tables among a project's files, in the order of their paths: the last has the last word.</summary>
    public static IReadOnlyList<SinkFile> Among(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        List<SinkFile>? tables = null;
        foreach (AdditionalText file in files
            .Where(file => DocumentKind.Of(file.Path) == DocumentKind.SinkTable)
            .OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            SinkFile? before = tables?[tables.Count - 1];
            if (file.Path != before?.File.Path && file.GetText(cancellation) is { } text)
            {
                (tables ??= []).Add(new(file, text, (before?.Table ?? SinkTable.BuiltIn).ExtendedBy(text.ToString())));
            }
        }

        return tables ?? [];
    }

    /// <summary>The built-in table with all that a project's files add to it.</summary>
    public static SinkTable TableFor(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Among(files, cancellation) is [.., { Table: var last }] ? last : SinkTable.BuiltIn;
}
