using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The assemblies whose symbols may be annotated, by their texts alone, so that nothing has to be bound to know that there is none.</summary>
static class AnnotatedAssemblies
{
    /// <summary>Those of <paramref name="compilation"/> and its references, itself included where it may implement what is annotated in one.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="mentions">What its sources mention.</param>
    /// <param name="mentionedBy">What the sources of a project mention that it references.</param>
    public static IReadOnlyList<IAssemblySymbol> Of(Compilation compilation, Lazy<SourceMentions> mentions, Func<Compilation, SourceMentions> mentionedBy)
    {
        var annotated = new List<IAssemblySymbol>();
        foreach (MetadataReference reference in compilation.References)
        {
            // A reference that cannot be read stands for no assembly.
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly &&
                (reference is CompilationReference project ? mentionedBy(project.Compilation).HasFlag(SourceMentions.Annotation) : MetadataText.MentionsAnnotation(assembly)))
            {
                annotated.Add(assembly);
            }
        }

        if (annotated.Count > 0 || mentions.Value.HasFlag(SourceMentions.Annotation))
        {
            annotated.Add(compilation.Assembly);
        }

        return annotated;
    }
}
