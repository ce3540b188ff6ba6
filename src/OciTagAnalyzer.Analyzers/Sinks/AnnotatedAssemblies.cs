using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The assemblies whose symbols may be annotated, determined by a text search, so that nothing is bound if there are none.</summary>
static class AnnotatedAssemblies
{
    /// <summary>
    /// Returns the annotated assemblies among <paramref name="compilation"/> and its references. The assembly of the compilation is included if there is
    /// any other, since it may implement an annotated member.
    /// </summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="mentions">The words in its sources.</param>
    /// <param name="mentionedBy">Returns the words in the sources of a referenced project.</param>
    public static IReadOnlyList<IAssemblySymbol> Of(Compilation compilation, Lazy<SourceMentions> mentions, Func<Compilation, SourceMentions> mentionedBy)
    {
        var annotated = new List<IAssemblySymbol>();
        foreach (MetadataReference reference in compilation.ExternalReferences)
        {
            bool mayBeAnnotated = reference is CompilationReference project
                ? mentionedBy(project.Compilation).HasFlag(SourceMentions.Annotation)
                : ReferencedLibrary.In(reference)?.MentionsAnnotation == true;
            if (mayBeAnnotated && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
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
