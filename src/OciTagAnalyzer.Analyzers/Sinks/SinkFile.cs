using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A sink table of a project, which extends the built-in table and the tables before it.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Table">The combined table, including this file.</param>
sealed record SinkFile(AdditionalText File, SourceText Text, SinkTable Table)
{
    /// <summary>Returns the tables among a project's files, ordered by path; later tables override earlier ones.</summary>
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

    /// <summary>Returns the built-in table extended by the tables among a project's files; null if there are none.</summary>
    public static SinkTable? TableFor(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        Among(files, cancellation) is [.., { Table: var last }] ? last : null;
}
