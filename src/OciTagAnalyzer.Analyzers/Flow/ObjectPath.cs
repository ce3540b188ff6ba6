using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The path to an object: a variable or a creation, and the properties that lead to the object.</summary>
/// <param name="Root">The symbol of the variable, or the syntax that creates the object.</param>
/// <param name="Properties">The properties, each preceded by a dot.</param>
readonly record struct ObjectPath(object Root, string Properties)
{
    /// <summary>Returns the path of <paramref name="operation"/>; null if it contains anything else.</summary>
    public static ObjectPath? Of(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => new(local.Local, ""),
        IParameterReferenceOperation parameter => new(parameter.Parameter, ""),
        IFieldReferenceOperation field => new(field.Field, ""),
        IPropertyReferenceOperation { Instance: { } instance, Property.Name: var name } => Of(instance)?.Then(name),
        IConversionOperation conversion => Of(conversion.Operand),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } receiver => Of(InitializedObject.Of(receiver)),
        IObjectCreationOperation creation => OfCreated(creation),
        _ => null,
    };

    /// <summary>Returns the path to a property of the object.</summary>
    public ObjectPath Then(string property) => this with { Properties = Properties + "." + property };

    /// <summary>True if <paramref name="other"/> is this object, or reached through its properties.</summary>
    public bool LeadsTo(ObjectPath other) =>
        Root.Equals(other.Root) &&
        (other.Properties == Properties || other.Properties.StartsWith(Properties + ".", StringComparison.Ordinal));

    // An object that is assigned to a variable is identified by the variable.
    static ObjectPath? OfCreated(IObjectCreationOperation creation)
    {
        IOperation outer = Conversions.Around(creation);
        return outer.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => new(declarator.Symbol, ""),
            ISimpleAssignmentOperation assignment when assignment.Value == outer && Of(assignment.Target) is { } path => path,
            _ => new(creation.Syntax, ""),
        };
    }
}
