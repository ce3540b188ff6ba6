using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The elements of a list as the code writes it: an array, a collection initializer, a collection expression, or one value.</summary>
static class ListElements
{
    /// <summary>The operations that give the elements.</summary>
    public static IEnumerable<IOperation> Of(IOperation list) => list switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayInitializerOperation initializer => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers
            .OfType<IInvocationOperation>()
            .SelectMany(add => add.Arguments.Select(argument => argument.Value)),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers
            .OfType<IInvocationOperation>()
            .SelectMany(add => add.Arguments.Select(argument => argument.Value)),
        _ when list.Type is { SpecialType: SpecialType.System_String } => [list],
        // The floor's compiler has no operation of its own for a collection expression: its children are the elements.
        { Kind: OperationKind.None } => list.ChildOperations,
        _ when IsCollectionExpression(list) => list.ChildOperations,
        _ => [],
    };

    static bool IsCollectionExpression(IOperation list) =>
        list.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CollectionExpression;
}
