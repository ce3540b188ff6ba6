using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A column of a row of test data: an array, a tuple, an object that is created from the columns, or the arguments of a call of <c>Add</c>.</summary>
static class RowColumn
{
    /// <summary>Returns the operation that gives the column with an index; null if it is unknown. A row that is a text has only one column.</summary>
    public static IOperation? Of(IOperation row, int index) => Conversions.Within(row) switch
    {
        { Type.SpecialType: SpecialType.System_String } text => index == 0 ? text : null,
        ITupleOperation tuple => At(tuple.Elements, index),
        IArrayCreationOperation { Initializer: { } initializer } => At(initializer.ElementValues, index),
        var list when list.Syntax.IsKind(SyntaxKind.CollectionExpression) =>
            list.ChildOperations.Take(index + 1).ToList() is { } columns && columns.Count > index && !columns.Any(IsSpread) ? columns[index] : null,

        // TUnit calls a function for each test.
        IDelegateCreationOperation or IAnonymousFunctionOperation => ReturnedText.Of(row).ToList() is [var only] ? Of(only, index) : null,
        IObjectCreationOperation creation => At(Expanded(creation.Arguments), index),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var only] } => Of(only.Value, index),
        IInvocationOperation { TargetMethod.Name: "Add" } add => At(Expanded(add.Arguments), index),

        // new TestCaseData("redis").SetName("default")
        IInvocationOperation { Instance: { } named } call when SymbolEqualityComparer.Default.Equals(named.Type, call.Type) => Of(named, index),
        _ => null,
    };

    static bool IsSpread(IOperation column) => column.Syntax.IsKind(SyntaxKind.SpreadElement);

    static IEnumerable<IOperation> Expanded(IEnumerable<IArgumentOperation> arguments) => arguments
        .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
        .SelectMany(argument => argument.ArgumentKind == ArgumentKind.ParamArray && argument.Value is IArrayCreationOperation { Initializer: { } initializer }
            ? initializer.ElementValues
            : (IEnumerable<IOperation>)[argument.Value]);

    static IOperation? At(IEnumerable<IOperation> columns, int index) => columns.ElementAtOrDefault(index);
}
