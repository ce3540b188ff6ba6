using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value that a <see cref="Lazy{T}"/>, a <see cref="ThreadLocal{T}"/> or an <see cref="AsyncLocal{T}"/> contains.</summary>
static class HeldValue
{
    /// <summary>Returns the object that <paramref name="operation"/> reads or assigns the value of; null if it is anything else.</summary>
    /// <param name="operation">The access to the property <c>Value</c>.</param>
    public static IOperation? HolderOf(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: nameof(Lazy<object>.Value), ContainingType: { } type }, Instance: { } instance } &&
        IsHolder(type)
            ? Conversions.Within(ConditionalReceiver.Of(instance))
            : null;

    /// <summary>Returns the operations that give the value with which <paramref name="creation"/> creates the object; empty if there are none.</summary>
    public static IEnumerable<IOperation> In(IObjectCreationOperation creation) =>
        (creation.Arguments.FirstOrDefault() is { Value: var first } && !IsAmbient(creation.Type!) ? ReturnedText.Of(first) : [])
        .Concat(creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value) ?? []);

    /// <summary>
    /// Returns what is assigned to the value of the object in <paramref name="local"/>; null if other code than the member may get the object.
    /// </summary>
    public static IReadOnlyList<IOperation>? AssignedTo(ILocalReferenceOperation local)
    {
        var assigned = new List<IOperation>();
        foreach (ILocalReferenceOperation use in EnclosingMember.OperationsAround(local).OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local.Local)))
        {
            switch (use.Parent)
            {
                case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } access when assignment.Target == access:
                    assigned.Add(assignment.Value);
                    break;
                case IPropertyReferenceOperation { Parent: IAssignmentOperation or ITupleOperation }:
                    return null;
                case IPropertyReferenceOperation or IConditionalAccessOperation or IInvocationOperation { TargetMethod.Name: nameof(IDisposable.Dispose) }:
                    break;
                default:
                    return null;
            }
        }

        return assigned;
    }

    /// <summary>True if other code may assign another value to an object of the type.</summary>
    public static bool IsAssignable(ITypeSymbol type) => type.Name != nameof(Lazy<object>);

    /// <summary>True if an object of the type contains one value, which its property <c>Value</c> returns.</summary>
    public static bool IsHolder(ITypeSymbol? type) => type is INamedTypeSymbol { IsGenericType: true } &&
        (type is { Name: nameof(Lazy<object>), ContainingNamespace.Name: nameof(System) } ||
            (type is { Name: nameof(ThreadLocal<object>), ContainingNamespace.Name: nameof(System.Threading) } || IsAmbient(type)));

    // The argument is called when the value changes.
    static bool IsAmbient(ITypeSymbol type) => type is { Name: nameof(AsyncLocal<object>), ContainingNamespace.Name: nameof(System.Threading) };

    /// <summary>True if the value of an object of the type is a text.</summary>
    public static bool IsText(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true, TypeArguments: [{ SpecialType: SpecialType.System_String }] } && IsHolder(type);
}
