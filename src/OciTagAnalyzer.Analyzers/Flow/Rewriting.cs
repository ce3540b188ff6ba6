using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// An assignment to a property or field of a text made from its own value: <c>o.Image += ":" + o.Tag</c>, <c>o.Image = Tagged(o.Image)</c>. The other values of
/// the property may then be incomplete references.
/// </summary>
static class Rewriting
{
    /// <summary>
    /// The property or field that the operation of <paramref name="use"/> rewrites; null if it rewrites none of <paramref name="ownAssembly"/>.
    /// </summary>
    // Runs for every assignment. Most assign an unchanged literal, parameter or property, or assign to a variable.
    public static ISymbol? Of(in MemberUse use, IAssemblySymbol ownAssembly)
    {
        switch (use.Kind)
        {
            case OperationKind.CompoundAssignment:
                return MemberOf(((ICompoundAssignmentOperation)use.Operation).Target) is { } completed && MayContainText(completed, ownAssembly)
                    ? completed.OriginalDefinition
                    : null;
            // Assignments to fields are frequent, and few fields contain texts.
            case OperationKind.SimpleAssignment when use.Member is IFieldSymbol field && !MayContainText(field, ownAssembly):
                return null;
            case OperationKind.SimpleAssignment when use.Member is null or IPropertySymbol or IFieldSymbol:
                var assignment = (ISimpleAssignmentOperation)use.Operation;
                return IsComputed(assignment.Value) && MemberOf(assignment.Target) is { } property && MayContainText(property, ownAssembly) &&
                    IsComputedFrom(assignment.Value, property)
                    ? property.OriginalDefinition
                    : null;
            default:
                return null;
        }
    }

    // An element counts as its list.
    static ISymbol? MemberOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IMemberReferenceOperation { Member: var collection } } => collection,
        _ when HeldValue.HolderOf(target) is { } holder => (holder as IMemberReferenceOperation)?.Member,
        IPropertyReferenceOperation { Property: var property } => property,
        IFieldReferenceOperation { Field: var field } => field,
        IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation { Member: var array } } => array,
        _ => null,
    };

    static bool MayContainText(ISymbol member, IAssemblySymbol ownAssembly) =>
        ReferenceEquals(member.ContainingAssembly, ownAssembly) && ((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type) is { } type &&
        (type.SpecialType == SpecialType.System_String ||
            type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate });

    static bool IsComputed(IOperation value) => value.Kind switch
    {
        OperationKind.Literal or OperationKind.ParameterReference or OperationKind.FieldReference or OperationKind.PropertyReference => false,
        OperationKind.Conversion => IsComputed(((IConversionOperation)value).Operand),
        _ => !value.ConstantValue.HasValue,
    };

    // A value that is assigned unchanged is not rewritten.
    static bool IsComputedFrom(IOperation value, ISymbol property) => value switch
    {
        _ when !IsComputed(value) => false,
        IConversionOperation conversion => IsComputedFrom(conversion.Operand, property),
        ICoalesceOperation choice => IsComputedFrom(choice.Value, property) || IsComputedFrom(choice.WhenNull, property),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsComputedFrom(choice.WhenTrue, property) || IsComputedFrom(whenFalse, property),
        ISwitchExpressionOperation choice => IsAnyComputedFrom(choice, property),
        ILocalReferenceOperation local =>
            IsInitializedFrom(local.Local, property) && LocalValue.Of(local) is var given && (given is null || IsComputedFrom(given, property)),
        _ => Mentions(value, property),
    };

    static bool IsAnyComputedFrom(ISwitchExpressionOperation choice, ISymbol property) =>
        choice.Arms.Any(arm => IsComputedFrom(arm.Value, property));

    // By name only: a cheap check before the whole method is searched.
    static bool IsInitializedFrom(ILocalSymbol local, ISymbol property) =>
        local.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } &&
        value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == property.Name);

    // Iterative, since a sum may have too many operands for a recursion.
    static bool Mentions(IOperation value, ISymbol property)
    {
        ISymbol definition = property.OriginalDefinition;
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            // A call that gets the whole object may read the property.
            bool isMentioned = operation switch
            {
                IPropertyReferenceOperation or IFieldReferenceOperation =>
                    SymbolEqualityComparer.Default.Equals(((IMemberReferenceOperation)operation).Member.OriginalDefinition, definition),
                IArgumentOperation { Value.Type.OriginalDefinition: var type } => SymbolEqualityComparer.Default.Equals(type, definition.ContainingType),
                _ => false,
            };
            if (isMentioned)
            {
                return true;
            }
        }

        return false;
    }
}
