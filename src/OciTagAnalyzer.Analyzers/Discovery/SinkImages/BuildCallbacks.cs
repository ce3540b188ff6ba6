using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>
/// The callbacks of calls that build an image: <c>PublishAsDockerFile(c => c.WithImage("shop"))</c>. Such a callback names the image that is
/// built.
/// </summary>
sealed class BuildCallbacks(Compilation compilation)
{
    // The number of variables through which a callback is followed.
    const int MaxSteps = 4;

    readonly ConcurrentDictionary<IReadOnlyList<ChainCall>, HashSet<string>> names = new();

    /// <summary>
    /// Returns true if the object of <paramref name="match"/> is passed to such a callback, or to a function that one of them, or its argument, names.
    /// </summary>
    public bool Contains(SinkMatch match)
    {
        IReadOnlyList<ChainCall> building = match.Row.Chain.Built;
        return building.Count > 0 && ParameterOf(match) is { ContainingSymbol: IMethodSymbol function } &&
            (LambdaOf(match.Call, function) is { } lambda
                ? IsTakenBy(building, lambda) || (KeptIn(lambda.Syntax) is { } name && NamesFor(building).Contains(name))
                : NamesFor(building).Contains(function.Name));
    }

    // Follows aliases in the callback to its parameter.
    static IParameterSymbol? ParameterOf(SinkMatch match)
    {
        IOperation? start = ObjectExpression.Around(match.Call).Start;
        for (int step = 0; step < MaxSteps && start is ILocalReferenceOperation local && LocalValue.Of(local) is { } value; step++)
        {
            start = ObjectExpression.UpTo(value).Start;
        }

        return (start as IParameterReferenceOperation)?.Parameter;
    }

    static IAnonymousFunctionOperation? LambdaOf(IOperation operation, IMethodSymbol function)
    {
        IOperation? current = operation;
        while (current is not null && !(current is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, function)))
        {
            current = current.Parent;
        }

        return (IAnonymousFunctionOperation?)current;
    }

    static bool IsTakenBy(IReadOnlyList<ChainCall> building, IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } && Companions.Named(building, call) is not null;
    }

    // The variable or property that contains the lambda, or the method that returns it.
    static string? KeptIn(SyntaxNode lambda) => lambda.Ancestors().Select(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => SourceTrees.NameOf(assignment.Left),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(name => name is not null);

    HashSet<string> NamesFor(IReadOnlyList<ChainCall> building) => names.GetOrAdd(building, NamesInArguments);

    HashSet<string> NamesInArguments(IReadOnlyList<ChainCall> building)
    {
        var methods = new HashSet<string>(building.Select(call => call.Method), StringComparer.Ordinal);
        return new(
            SourceTrees.NodesMentioning(compilation, methods)
                .OfType<InvocationExpressionSyntax>()
                .Where(call => SourceTrees.NameOf(call) is { } name && methods.Contains(name))
                .SelectMany(call => call.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>())
                .Select(name => name.Identifier.ValueText),
            StringComparer.Ordinal);
    }
}
