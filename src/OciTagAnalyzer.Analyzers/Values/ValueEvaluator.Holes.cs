using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <content>Parts that are unknown, and what is known about them.</content>
sealed partial class ValueEvaluator
{
    IReadOnlyList<TextValue> Unknown(IOperation operation) => [TextValue.Of(Hole(operation))];

    ValuePiece Hole(IOperation operation)
    {
        ExternalKey? key = external.KeyOf(operation);
        if (key is null && external.SectionOf(operation) is { } read)
        {
            return SectionHole(operation, read);
        }

        if (key is null && CollectionOf(operation) is { } collection)
        {
            return ElementHole(operation, collection, ElementKey.Of(operation));
        }

        return HoleOf(operation.Syntax) with
        {
            Source = key is null ? SourceOf(operation) : null,
            Holder = operation is IPropertyReferenceOperation { Instance: { } holder } ? Holder.Of(holder) : null,
            Key = key,
            Read = operation.Syntax,
        };
    }

    // A section that other code gives has a key that is not known here.
    ValuePiece SectionHole(IOperation use, SectionRead read)
    {
        while (external.SectionOf(read.Section) is { } outer)
        {
            read = new(outer.Section, ExternalKey.Join(outer.Key, read.Key)!);
        }

        return HoleOf(use.Syntax) with { ElementOf = SourceOf(read.Section), Element = read.Key, IsOfSection = true, Read = use.Syntax };
    }

    ValuePiece ElementHole(IOperation use, IOperation collection, string key)
    {
        if (external.KeyOf(collection) is null && external.SectionOf(collection) is { } read && external.KeyOfSection(read.Section) is null)
        {
            return SectionHole(use, new(read.Section, read.Key.Length == 0 ? key : ExternalKey.Join(read.Key, key)!));
        }

        ExternalKey? keyed = ElementKeyOf(collection, key);
        return HoleOf(use.Syntax) with
        {
            ElementOf = keyed is null ? SourceOf(collection) : null,
            Element = key,
            Holder = collection is IPropertyReferenceOperation { Instance: { } holder } ? Holder.Of(holder) : null,
            Key = keyed,
            Read = use.Syntax,
            IsOfSection = external.IsSection(collection.Type),
        };
    }

    ISymbol? SourceOf(IOperation operation) => operation switch
    {
        _ when HeldValue.HolderOf(operation) is { } holder => SourceOf(Conversions.Within(holder)),
        IParameterReferenceOperation { Parameter: var parameter } => parameter.OriginalDefinition,
        IPropertyReferenceOperation { Property: var property } when property.Parameters.IsEmpty || IsOwn(property) => property.OriginalDefinition,
        IFieldReferenceOperation { Field: { IsConst: false, ContainingType.IsTupleType: false } field } when IsOwn(field) =>
            field.AssociatedSymbol ?? field.OriginalDefinition,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } when IsOwn(method) =>
            method.OriginalDefinition,
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function } => DelegateIn(function),
        IArgumentOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter } when IsOwn(parameter) => parameter.OriginalDefinition,
        _ => null,
    };

    // image(), where image is a parameter or a member
    ISymbol? DelegateIn(IOperation function) =>
        DelegateCalls.ReadBy(function) is { } holder && IsOwn(holder) && holder is IParameterSymbol or IFieldSymbol or IPropertySymbol { IsIndexer: false }
            ? holder.OriginalDefinition
            : null;

    // An element of a collection that is read as a whole: GetSection("Images").Get<string[]>().
    ExternalKey? ElementKeyOf(IOperation collection, string element) =>
        external.KeyOf(collection) is { } key && ElementType.Of(collection.Type) is not null ? key with { Path = ExternalKey.Join(key.Path, element)! }
        : external.KeyOfSection(collection) is { } section ? new(element.Length == 0 ? section : ExternalKey.Join(section, element)!)
        : null;

    /// <summary>Creates the part that is read by <paramref name="syntax"/>, whose text a message shows.</summary>
    public static ValuePiece HoleOf(SyntaxNode syntax)
    {
        string text = syntax is InterpolationSyntax interpolation ? interpolation.Expression.ToString() : syntax.ToString();
        int lineEnd = text.IndexOfAny(['\r', '\n']);
        return ValuePiece.Hole(lineEnd >= 0 || text.Length > 40 ? "…" : text);
    }
}
