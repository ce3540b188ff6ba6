using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Whether a compilation can hold a sink at all: asked once, so that one without any pays next to nothing.</summary>
static class SinkGate
{
    /// <summary>Whether a source has one of the table's words; the compiler keeps the answer with the text, since an editor asks at every key.</summary>
    public static readonly SourceTextValueProvider<bool> MentionsSink = new(new SourceWords(SinkTable.BuiltIn.Words).AreAnyIn);

    /// <summary>True where the compilation references a library of <paramref name="table"/>, or a source has one of its words.</summary>
    public static bool IsOpen(Compilation compilation, SinkTable table, Func<SourceText, bool> mentionsSink, CancellationToken cancellation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => table.HasAssembly(assembly.Name)) ||
        (table.Words.Count > 0 && compilation.SyntaxTrees.Any(tree => mentionsSink(tree.GetText(cancellation))));
}
