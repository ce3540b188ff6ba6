using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The calls that an object is passed to as an argument, directly or through a local variable.</summary>
static class ArgumentCalls
{
    /// <summary>Returns the calls that the object of <paramref name="creation"/> is passed to.</summary>
    public static IEnumerable<IInvocationOperation> Of(IOperation creation) => Conversions.Around(creation).Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } => [call],
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => EnclosingMember.OperationsAround(creation)
            .OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol))
            .Select(use => (Conversions.Around(use).Parent as IArgumentOperation)?.Parent)
            .OfType<IInvocationOperation>(),
        _ => [],
    };
}
