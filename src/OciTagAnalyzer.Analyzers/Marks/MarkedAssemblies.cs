using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>The assemblies whose symbols may be marked, told by their texts, so that nothing has to be bound to know that there is none.</summary>
static class MarkedAssemblies
{
    /// <summary>Whether a source has the word of a mark; the compiler keeps the answer with the text.</summary>
    public static readonly SourceTextValueProvider<bool> MentionsMark = new(new SourceWords(MarkWords.InSources, MarkWords.AttributeName, "lang").AreAnyIn);

    /// <summary>Those of <paramref name="compilation"/> and its references, itself included where it may implement what is marked in one.</summary>
    public static IReadOnlyList<IAssemblySymbol> Of(Compilation compilation, Func<SourceText, bool> mentionsMark, CancellationToken cancellation)
    {
        var marked = new List<IAssemblySymbol>();
        foreach (MetadataReference reference in compilation.References)
        {
            // A reference that can't be read stands for no assembly.
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly &&
                (reference is CompilationReference project ? IsMarked(project.Compilation, mentionsMark, cancellation) : MetadataText.MentionsMark(assembly)))
            {
                marked.Add(assembly);
            }
        }

        if (marked.Count > 0 || IsMarked(compilation, mentionsMark, cancellation))
        {
            marked.Add(compilation.Assembly);
        }

        return marked;
    }

    static bool IsMarked(Compilation compilation, Func<SourceText, bool> mentionsMark, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => mentionsMark(tree.GetText(cancellation)));
}
