using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Columns of test data.</content>
sealed partial class ValueEvaluator
{
    /// <summary>Returns the values of a column, with the operations that give them.</summary>
    /// <param name="rows">The rows, or one row.</param>
    /// <param name="isRow">True for one row.</param>
    /// <param name="column">The index of the column.</param>
    /// <param name="element">The key or index of the element, if the column contains collections; null if it contains texts.</param>
    public IEnumerable<(IOperation Source, TextValue Value)> EvaluateColumn(IOperation rows, bool isRow, int column, string? element) =>
        from row in isRow ? [rows] : Rows(rows).Take(MaxElements)
        let source = RowColumn.Of(row, column)
        where source is not null
        from value in element is null ? Evaluate(source) : EvaluateElements(source, element)
        select (source, value);

    IEnumerable<IOperation> Rows(IOperation rows) => Conversions.Within(rows) switch
    {
        // new TheoryData<string, int> { { "redis", 1 } }
        IObjectCreationOperation { Initializer.Initializers: var added } when added.All(IsAdd) => added,
        ILocalReferenceOperation local when LocalValue.Of(local) is { } made && Conversions.Within(made) is IObjectCreationOperation =>
            Rows(made).Concat(AddedTo(local)),
        _ => ElementsOf(rows),
    };

    static IEnumerable<IOperation> AddedTo(ILocalReferenceOperation list) => EnclosingMember.OperationsAround(list)
        .OfType<IInvocationOperation>()
        .Where(call => IsAdd(call) && call.Instance is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, list.Local));

    static bool IsAdd(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: "Add" };
}
