using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Determines whether a compilation can contain a sink at all, so that a compilation without sinks costs almost nothing.</summary>
static class SinkGate
{
    /// <summary>True if the compilation is or references a library of <paramref name="indications"/>, or its sources have one of their words.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="indications">The indications of the table.</param>
    /// <param name="mentions">The words in the sources.</param>
    public static bool IsOpen(Compilation compilation, SinkIndications indications, Lazy<SourceMentions> mentions) =>
        indications.IsForAnyAssembly ||
        (compilation.AssemblyName is { } name && indications.HasAssembly(name)) ||
        ReferencedLibrary.NamesIn(compilation).Any(indications.HasAssembly) ||

        // The sources are not searched for words of the project's own tables.
        indications.Words.Count > SinkIndications.BuiltIn.Words.Count ||
        // All built-in rows with words take the arguments of a program.
        (indications.Words.Count > 0 && mentions.Value.HasFlag(SourceMentions.Sink | SourceMentions.Program));
}
