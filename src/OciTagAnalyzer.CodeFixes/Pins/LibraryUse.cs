using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>What a library with sinks does with a name that it is handed: runs it as an image, or uses it for something else.</summary>
sealed class LibraryUse(Project project, SemanticModel model, CancellationToken cancellation)
{
    readonly SinkFinder finder = ProjectSinks.FinderFor(model.Compilation, project.AnalyzerOptions.AdditionalFiles, cancellation);

    /// <summary>
    /// False where <paramref name="reference"/> goes to such a library as the name of a container, a host or the like,
    /// or as a repository whose tag is given apart: a tag in it would be one too many.
    /// </summary>
    public bool MayHaveTag(ExpressionSyntax reference)
    {
        SyntaxNode? taker = reference.Parent switch
        {
            ArgumentSyntax { Parent.Parent: { } call } => call,
            AssignmentExpressionSyntax assignment when assignment.Right == reference => assignment,
            _ => null,
        };
        if (taker is null || model.GetOperation(taker, cancellation) is not { } operation || !BelongsToLibrary(MemberOf(operation)))
        {
            return true;
        }

        SinkHit[] hits = [.. finder.Find(operation).Where(hit => hit.Value.Syntax.Span.Contains(reference.Span))];
        return hits.Length > 0 && hits.All(TakesWhole);
    }

    bool TakesWhole(SinkHit hit)
    {
        ImageClaim[] claims = [.. new ClaimReader(finder, new ValueReader(model.Compilation, cancellation)).Read(hit)];
        return hit.Row.Shape is SinkShape.Reference or SinkShape.List or SinkShape.Arguments && claims.Length > 0 && claims.All(claim => claim.Apart == GivenApart.Nothing);
    }

    static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IAssignmentOperation { Target: IMemberReferenceOperation target } => target.Member,
        _ => null,
    };

    // A library, or one that is built on it, as the modules of Testcontainers are.
    bool BelongsToLibrary(ISymbol? member) =>
        member?.ContainingAssembly is { } assembly &&
        !SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly) &&
        assembly.Modules.SelectMany(module => module.ReferencedAssemblies).Append(assembly.Identity).Any(known => SinkTable.BuiltIn.HasAssembly(known.Name));
}
