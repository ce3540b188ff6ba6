using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The texts that a function returns if a function is passed instead of a text.</summary>
static class ReturnedText
{
    /// <summary>The values that <paramref name="value"/> returns if it is a lambda or a method group of the same file; otherwise the value itself.</summary>
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

    // A semantic model is only available for the file that is being analyzed.
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

    // Task.FromResult(text), ValueTask.FromResult(text) and new ValueTask<string>(text) give the text when awaited.
    static IOperation Awaited(IOperation returned) => Conversions.Within(returned) switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), ContainingNamespace.Name: "Tasks" }, Arguments: [var result] } => result.Value,
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var result] } => result.Value,
        _ => returned,
    };
}
