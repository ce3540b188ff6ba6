using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>How a member gets at an object: a variable, or what it creates, and the properties on the way from there.</summary>
/// <param name="Root">The variable's symbol, or the syntax that creates the object.</param>
/// <param name="Properties">The properties, each after a dot.</param>
readonly record struct ObjectPath(object Root, string Properties)
{
    /// <summary>The path that <paramref name="operation"/> takes; null if it goes through anything else.</summary>
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

    /// <summary>The path to a property of the object.</summary>
    public ObjectPath Then(string property) => this with { Properties = Properties + "." + property };

    /// <summary>True if <paramref name="other"/> is this object, or one that it leads to.</summary>
    public bool LeadsTo(ObjectPath other) =>
        Root.Equals(other.Root) &&
        (other.Properties == Properties || other.Properties.StartsWith(Properties + ".", StringComparison.Ordinal));

    // What has a name is found by it.
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
