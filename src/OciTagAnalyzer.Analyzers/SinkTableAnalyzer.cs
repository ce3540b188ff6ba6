using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports lines of a project's sink tables that are invalid or name a missing type or member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SinkTableAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Of(InvalidOption.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        IReadOnlyList<SinkFile> tables = SinkFile.Among(context.Options.AdditionalFiles, context.CancellationToken);
        if (tables.Count > 0)
        {
            context.RegisterAdditionalFileAction(file =>
            {
                if (tables.FirstOrDefault(table => table.File == file.AdditionalFile) is { } table)
                {
                    Analyze(file, table);
                }
            });
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, SinkFile file)
    {
        // Syntax errors are the same in all compilations; a type or member may be missing in one of them.
        bool isReportedElsewhere = ReportedElsewhere.Is(file.File, context.Options.AnalyzerConfigOptionsProvider);
        foreach (SinkTableError error in isReportedElsewhere ? [] : file.Table.Errors)
        {
            context.ReportDiagnostic(Fault(file, error.Line, error.Columns, error.Message));
        }

        foreach (SinkRowPlace place in file.Table.Places)
        {
            if (RowResolution.Fault(place.Row, context.Compilation) is { } message)
            {
                context.ReportDiagnostic(Fault(file, place.Line, place.Columns, message));
            }
        }
    }

    static Diagnostic Fault(SinkFile file, int line, TextRange columns, string message)
    {
        TextLine text = file.Text.Lines[line];
        var range = new TextRange(text.Start + columns.Start, columns.Length);
        return Diagnostic.Create(
            Descriptors.Of(InvalidOption.Rule), FileLocation.Of(file.File, file.Text, range), text.ToString().Trim(), message);
    }
}
