using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The texts that a function returns which is given in the place of a text.</summary>
static class ReturnedText
{
    /// <summary>What <paramref name="value"/> returns where it is a lambda or the name of a function in the same file; otherwise the value itself.</summary>
    public static IEnumerable<IOperation> Of(IOperation value) => Conversions.Within(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => ReturnedBy(lambda.Body),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => BodyOf(method, value) is { } body ? ReturnedBy(body) : [],
        IDelegateCreationOperation => [],
        _ => [value],
    };

    static IEnumerable<IOperation> ReturnedBy(IOperation body) => body.DescendantsAndSelf()
        .OfType<IReturnOperation>()
        .Where(returned => EnclosingFunction.Of(returned) == EnclosingFunction.Of(body))
        .Select(returned => returned.ReturnedValue)
        .OfType<IOperation>()
        .Select(Awaited);

    // Only the analysis of its own file may ask for what a method does.
    static IOperation? BodyOf(IMethodSymbol method, IOperation use) =>
        method.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel is { } model
            ? declaration.GetSyntax() switch
            {
                BaseMethodDeclarationSyntax { Body: { } block } => model.GetOperation(block),
                BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } => model.GetOperation(arrow),
                LocalFunctionStatementSyntax { Body: { } block } => model.GetOperation(block),
                LocalFunctionStatementSyntax { ExpressionBody: { } arrow } => model.GetOperation(arrow),
                _ => null,
            }
            : null;

    // Task.FromResult(text), ValueTask.FromResult(text) and new ValueTask<string>(text) are the text once they are awaited.
    static IOperation Awaited(IOperation returned) => Conversions.Within(returned) switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), ContainingNamespace.Name: "Tasks" }, Arguments: [var result] } => result.Value,
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var result] } => result.Value,
        _ => returned,
    };
}
