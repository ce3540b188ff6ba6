using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Analyzers.Discovery.Names;

/// <summary>Finds the values of parameters, properties and fields that are named like images and have no separate tag.</summary>
sealed class NameFinder(SinkTable table, CancellationToken cancellation)
{
    /// <summary>The kinds of operations at which a value can reach a named parameter or member.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds = SinkFinder.Kinds.Add(OperationKind.PropertyInitializer);

    /// <summary>Returns the values that <paramref name="operation"/> passes on.</summary>
    public IEnumerable<NameMatch> Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => FindArguments(call, call.TargetMethod, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => FindArguments(creation, constructor, creation.Arguments),
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target } assignment =>
            FindMember(assignment, target.Member, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } initializer =>
            FindMember(initializer, property, initializer.Value),
        _ => [],
    };

    IEnumerable<NameMatch> FindArguments(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { Parameter: { Type.SpecialType: SpecialType.System_String } parameter, ArgumentKind: ArgumentKind.Explicit } &&
                NamedMember.EvidenceOf(parameter.Name, method, NamesRegistry(argument.Value)) is var evidence and not NameEvidence.None &&
                !IsCatalogued(method) &&
                !SeparateTag.MayGoWith(method, arguments, parameter, cancellation) &&
                !SeparateTag.MayGoWithSource(argument.Value))
            {
                SinkMemberKind kind = call is IInvocationOperation ? SinkMemberKind.Method : SinkMemberKind.Constructor;
                yield return new(new(RowOf(method, kind, parameter.Name), argument.Value, call), evidence);
            }
        }
    }

    IEnumerable<NameMatch> FindMember(IOperation assignment, ISymbol member, IOperation value)
    {
        if (value.Type is { SpecialType: SpecialType.System_String } &&
            NamedMember.EvidenceOf(member.Name, member, namesRegistry: false) is var evidence and not NameEvidence.None &&
            !IsCatalogued(member) &&
            !SeparateTag.MayGoWith(member) &&
            !SeparateTag.MayGoWithSource(value))
        {
            yield return new(new(RowOf(member, SinkMemberKind.PropertyOrField, null), value, assignment), evidence);
        }
    }

    static bool NamesRegistry(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } && KnownRegistry.IsIn(text);

    // The sink table already lists the members of such a library that take an image.
    bool IsCatalogued(ISymbol member) => member.ContainingAssembly is { } assembly && table.Indications.HasAssembly(assembly.Name);

    static SinkRow RowOf(ISymbol member, SinkMemberKind kind, string? parameter) => new()
    {
        Assemblies = [],
        Type = member.ContainingType.MetadataName,
        Member = member.Name,
        Kind = kind,
        Parameter = parameter,
        Shape = SinkShape.Reference,
    };
}
