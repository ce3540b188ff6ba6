using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Wrappers;

/// <summary>Reads what an operation hands to members of the project's own, where the code says what that is.</summary>
static class HandoverReader
{
    /// <summary>True where <paramref name="operation"/> hands anything to a member of <paramref name="ownAssembly"/>: asked of every call of a project.</summary>
    public static bool IsOwn(IOperation operation, IAssemblySymbol ownAssembly)
    {
        ISymbol? member = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property,
            _ => null,
        };
        return member is not null && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, ownAssembly);
    }

    /// <summary>The values that <paramref name="operation"/> hands over.</summary>
    public static IEnumerable<Handover> Read(IOperation operation, ValueReader values) => operation switch
    {
        IInvocationOperation call => Arguments(call.Arguments, values),
        IObjectCreationOperation creation => Arguments(creation.Arguments, values),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => Given(property, property.Type, assignment.Value, values),
        _ => [],
    };

    static IEnumerable<Handover> Arguments(ImmutableArray<IArgumentOperation> arguments, ValueReader values)
    {
        IEnumerable<Handover>? handovers = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && IsSaid(parameter.Type, argument.Value))
            {
                IEnumerable<Handover> given = Given(parameter, parameter.Type, argument.Value, values);
                handovers = handovers?.Concat(given) ?? given;
            }
        }

        return handovers ?? [];
    }

    static IEnumerable<Handover> Given(ISymbol to, ITypeSymbol type, IOperation value, ValueReader values) =>
        IsSaid(type, value) && value.Syntax is ExpressionSyntax expression
            ? values.Read(value)
                .Where(MayBeReference)
                .Select(read => new Handover(to.OriginalDefinition, read, expression))
            : [];

    // A variable would have to be looked for in all of its method, which is too much to ask of every call.
    static bool IsSaid(ITypeSymbol type, IOperation value) =>
        type.SpecialType == SpecialType.System_String &&
        (value.ConstantValue.HasValue ||
            value is IInterpolatedStringOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation
                or IFieldReferenceOperation { Field.IsReadOnly: true });

    // Nearly all strings that a program hands around are sentences, names with a blank, or nothing.
    static bool MayBeReference(WrittenValue value) =>
        !value.IsUnknown && value.Pieces.Count > 0 && value.Pieces.All(piece => piece.Text is null || !piece.Text.Any(char.IsWhiteSpace)) &&
        value.Pieces.Any(piece => piece.Text?.Length > 0);
}
