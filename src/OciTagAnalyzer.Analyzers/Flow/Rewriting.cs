using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>
/// A property that is given a text made of its own: <c>o.Image += ":" + o.Tag</c>, <c>o.Image = Tagged(o.Image)</c>. What it is given elsewhere need be
/// no whole reference.
/// </summary>
static class Rewriting
{
    /// <summary>The property that the operation of <paramref name="use"/> rewrites; null if it rewrites none of <paramref name="ownAssembly"/>.</summary>
    // Asked of every assignment: most give a literal, a parameter or a property, which make nothing of anything, or give it to a variable or field.
    public static IPropertySymbol? Of(in MemberUse use, IAssemblySymbol ownAssembly)
    {
        switch (use.Kind)
        {
            case OperationKind.CompoundAssignment:
                return PropertyOf(((ICompoundAssignmentOperation)use.Operation).Target) is { } completed && MayHoldText(completed, ownAssembly) ? completed.OriginalDefinition : null;
            case OperationKind.SimpleAssignment when use.Member is null or IPropertySymbol:
                var assignment = (ISimpleAssignmentOperation)use.Operation;
                return IsMade(assignment.Value) && PropertyOf(assignment.Target) is { } property && MayHoldText(property, ownAssembly) && IsMadeOf(assignment.Value, property)
                    ? property.OriginalDefinition
                    : null;
            default:
                return null;
        }
    }

    // An element belongs to its list.
    static IPropertySymbol? PropertyOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IPropertyReferenceOperation { Property: var collection } } => collection,
        IPropertyReferenceOperation { Property: var property } => property,
        IArrayElementReferenceOperation { ArrayReference: IPropertyReferenceOperation { Property: var array } } => array,
        _ => null,
    };

    static bool MayHoldText(IPropertySymbol property, IAssemblySymbol ownAssembly) =>
        ReferenceEquals(property.ContainingAssembly, ownAssembly) &&
        (property.Type.SpecialType == SpecialType.System_String || property.Type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate });

    static bool IsMade(IOperation value) => value.Kind switch
    {
        OperationKind.Literal or OperationKind.ParameterReference or OperationKind.FieldReference or OperationKind.PropertyReference => false,
        OperationKind.Conversion => IsMade(((IConversionOperation)value).Operand),
        _ => !value.ConstantValue.HasValue,
    };

    // A value that is taken over as it is stays what it was.
    static bool IsMadeOf(IOperation value, IPropertySymbol property) => value switch
    {
        _ when !IsMade(value) => false,
        IConversionOperation conversion => IsMadeOf(conversion.Operand, property),
        ICoalesceOperation choice => IsMadeOf(choice.Value, property) || IsMadeOf(choice.WhenNull, property),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsMadeOf(choice.WhenTrue, property) || IsMadeOf(whenFalse, property),
        ISwitchExpressionOperation choice => IsAnyMadeOf(choice, property),
        ILocalReferenceOperation local => BeginsAs(local.Local, property) && LocalValue.Of(local) is var given && (given is null || IsMadeOf(given, property)),
        _ => Mentions(value, property),
    };

    static bool IsAnyMadeOf(ISwitchExpressionOperation choice, IPropertySymbol property) => choice.Arms.Any(arm => IsMadeOf(arm.Value, property));

    // By name alone, as all of the method is looked through for the rest.
    static bool BeginsAs(ILocalSymbol local, IPropertySymbol property) =>
        local.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } &&
        value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == property.Name);

    // Step by step and not within itself: a sum may have more parts than a stack has room for.
    static bool Mentions(IOperation value, IPropertySymbol property)
    {
        IPropertySymbol definition = property.OriginalDefinition;
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            // What is given the whole object may take the property from it.
            bool isMentioned = operation switch
            {
                IPropertyReferenceOperation { Property.OriginalDefinition: var mentioned } => SymbolEqualityComparer.Default.Equals(mentioned, definition),
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
