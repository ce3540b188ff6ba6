using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Determines whether a compilation can contain a sink at all, so that a compilation without sinks costs almost nothing.</summary>
static class SinkGate
{
    /// <summary>True if the compilation is or references a library of <paramref name="table"/>, or its sources have one of the table's words.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="table">The table.</param>
    /// <param name="mentions">The words in the sources.</param>
    public static bool IsOpen(Compilation compilation, SinkTable table, Lazy<SourceMentions> mentions) =>
        table.IsForAnyAssembly ||
        (compilation.AssemblyName is { } name && table.HasAssembly(name)) ||
        ReferencedLibrary.NamesIn(compilation).Any(table.HasAssembly) ||

        // The sources are not searched for words of the project's own tables.
        table.Words.Count > SinkTable.BuiltIn.Words.Count ||
        // All built-in rows with words take the arguments of a program.
        (table.Words.Count > 0 && mentions.Value.HasFlag(SourceMentions.Sink | SourceMentions.Program));
}
