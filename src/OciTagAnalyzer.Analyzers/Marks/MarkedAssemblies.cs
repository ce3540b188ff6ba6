using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Marks;

/// <summary>The assemblies whose symbols may be marked, told by their texts, so that nothing has to be bound to know that there is none.</summary>
static class MarkedAssemblies
{
    /// <summary>Those of <paramref name="compilation"/> and its references, itself included where it may implement what is marked in one.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="mentions">What its sources mention.</param>
    /// <param name="mentionedBy">What the sources of a project mention that it references.</param>
    public static IReadOnlyList<IAssemblySymbol> Of(Compilation compilation, Lazy<SourceMentions> mentions, Func<Compilation, SourceMentions> mentionedBy)
    {
        var marked = new List<IAssemblySymbol>();
        foreach (MetadataReference reference in compilation.References)
        {
            // A reference that can't be read stands for no assembly.
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly &&
                (reference is CompilationReference project ? mentionedBy(project.Compilation).HasFlag(SourceMentions.Mark) : MetadataText.MentionsMark(assembly)))
            {
                marked.Add(assembly);
            }
        }

        if (marked.Count > 0 || mentions.Value.HasFlag(SourceMentions.Mark))
        {
            marked.Add(compilation.Assembly);
        }

        return marked;
    }
}
