using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// The semantic models of a compilation that bind code at the end of a type and at the end of the compilation. A model binds each member only once,
/// and the flow to a sink is followed at both ends.
/// </summary>
/// <param name="compilation">The compilation.</param>
sealed class BoundModels(Compilation compilation)
{
    readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    /// <summary>The model of <paramref name="tree"/>, always the same instance; null if the compilation does not contain the tree.</summary>
    public SemanticModel? Of(SyntaxTree tree) => !compilation.ContainsSyntaxTree(tree) ? null :

        // Needed in few files. The operations of the analysis would keep all bound code instead.
#pragma warning disable RS0030, RS1030
        models.GetOrAdd(tree, file => compilation.GetSemanticModel(file));
#pragma warning restore RS0030, RS1030
}
