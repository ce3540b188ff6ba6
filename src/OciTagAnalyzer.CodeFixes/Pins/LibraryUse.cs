using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>Determines whether a library with sinks uses a value as an image or for something else.</summary>
sealed class LibraryUse(Project project, SemanticModel model, CancellationToken cancellation)
{
    // From the reference to the call: the argument, the list of arguments, the call.
    const int MaxDepth = 5;

    readonly SinkFinder finder = ProjectSinks.FinderFor(model.Compilation, project.AnalyzerOptions.AdditionalFiles, cancellation);

    /// <summary>
    /// Returns false if <paramref name="reference"/> is an argument of such a library for a container name, a host name and so on,
    /// or for a repository with a separate tag, which must not contain a tag.
    /// </summary>
    public bool MayHaveTag(ExpressionSyntax reference)
    {
        SyntaxNode? use = reference.Parent switch
        {
            ArgumentSyntax { Parent.Parent: { } call } => call,
            AssignmentExpressionSyntax assignment when assignment.Right == reference => assignment,
            _ => null,
        };
        if (use is null || model.GetOperation(use, cancellation) is not { } operation || !BelongsToLibrary(MemberOf(operation)))
        {
            return true;
        }

        SinkMatch[] matches = [.. finder.Find(operation).Where(match => match.Value.Syntax.Span.Contains(reference.Span))];
        return matches.Length > 0 && matches.All(TakesWhole);
    }

    /// <summary>Returns true if <paramref name="reference"/> is an argument of such a library for the separate tag or digest of an image.</summary>
    public bool IsTagOrDigest(ExpressionSyntax reference) =>
        reference.AncestorsAndSelf().Take(MaxDepth).Select(node => model.GetOperation(node, cancellation)).OfType<IOperation>()
            .SelectMany(operation => finder.Find(operation))
            .Any(match =>
                (match.Row.Shape is SinkShape.Tag or SinkShape.Digest && Contains(match.Value, reference)) ||
                (Companions.Of(match) is { } parts && (Contains(parts.Tag, reference) || Contains(parts.Digest, reference))));

    static bool Contains(IOperation? value, ExpressionSyntax reference) => value?.Syntax.Span.Contains(reference.Span) == true;

    bool TakesWhole(SinkMatch match)
    {
        var reader = new SinkImageReader(SinkImageContext.Of(finder), ConfigurationReads.EvaluatorFor(model.Compilation, cancellation), new());
        SinkImage[] images = [.. reader.Read(match)];
        return match.Row.Shape is SinkShape.Reference or SinkShape.List or SinkShape.Arguments &&
            images.Length > 0 && images.All(image => image.Apart == SeparatePart.Nothing);
    }

    static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IAssignmentOperation { Target: IMemberReferenceOperation target } => target.Member,
        _ => null,
    };

    // A library with sinks, or one that references it, such as the modules of Testcontainers.
    bool BelongsToLibrary(ISymbol? member) =>
        member?.ContainingAssembly is { } assembly &&
        !SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly) &&
        assembly.Modules
            .SelectMany(module => module.ReferencedAssemblies)
            .Append(assembly.Identity)
            .Any(known => SinkIndications.BuiltIn.HasAssembly(known.Name));
}
