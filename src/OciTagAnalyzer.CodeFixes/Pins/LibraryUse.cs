using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>What a library with sinks does with a name that it gets: runs it as an image, or uses it for something else.</summary>
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

        SinkMatch[] matches = [.. finder.Find(operation).Where(match => match.Value.Syntax.Span.Contains(reference.Span))];
        return matches.Length > 0 && matches.All(TakesWhole);
    }

    bool TakesWhole(SinkMatch match)
    {
        var reader = new SinkImageReader(SinkImageContext.Of(finder), ConfigurationReads.EvaluatorFor(model.Compilation, cancellation));
        SinkImage[] images = [.. reader.Read(match)];
        return match.Row.Shape is SinkShape.Reference or SinkShape.List or SinkShape.Arguments &&
            images.Length > 0 && images.All(image => image.Apart == GivenApart.Nothing);
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
