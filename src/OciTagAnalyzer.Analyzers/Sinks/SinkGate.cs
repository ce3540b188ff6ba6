using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Whether a compilation can hold a sink at all: asked once, so that one without any pays next to nothing.</summary>
static class SinkGate
{
    static readonly SourceTextValueProvider<bool> mentionsSink = new(new SourceWords(SinkTable.BuiltIn.Words).AreAnyIn);

    /// <summary>What an analyzer's context offers: the compiler keeps an answer with the text, since an editor asks at every key.</summary>
    public delegate bool Ask(SourceText text, SourceTextValueProvider<bool> question, out bool answer);

    /// <summary>True where the compilation is or references a library of <paramref name="table"/>, or a source has one of its words.</summary>
    public static bool IsOpen(Compilation compilation, SinkTable table, Ask ask, CancellationToken cancellation) =>
        table.IsForAnyAssembly ||
        table.HasAssembly(compilation.Assembly.Name) ||
        compilation.ReferencedAssemblyNames.Any(assembly => table.HasAssembly(assembly.Name)) ||

        // A word of a project's own table was not looked for.
        table.Words.Count > SinkTable.BuiltIn.Words.Count ||
        (table.Words.Count > 0 &&
            compilation.SyntaxTrees.Any(tree => ask(tree.GetText(cancellation), mentionsSink, out bool mentions) && mentions));
}
