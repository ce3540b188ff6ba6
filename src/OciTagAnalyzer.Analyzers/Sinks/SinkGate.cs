using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Whether a compilation can hold a sink at all: asked once, so that one without any pays next to nothing.</summary>
static class SinkGate
{
    /// <summary>True if the compilation is or references a library of <paramref name="table"/>, or its sources have one of the table's words.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="table">The table.</param>
    /// <param name="mentions">What the sources mention.</param>
    public static bool IsOpen(Compilation compilation, SinkTable table, Lazy<SourceMentions> mentions) =>
        table.IsForAnyAssembly ||
        table.HasAssembly(compilation.Assembly.Name) ||
        compilation.ReferencedAssemblyNames.Any(assembly => table.HasAssembly(assembly.Name)) ||

        // A word of a project's own table was not looked for.
        table.Words.Count > SinkTable.BuiltIn.Words.Count ||
        (table.Words.Count > 0 && mentions.Value.HasFlag(SourceMentions.Sink));
}
