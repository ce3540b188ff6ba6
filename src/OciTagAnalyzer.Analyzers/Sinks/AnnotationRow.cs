using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Creates sink rows for annotations.</summary>
static class AnnotationRow
{
    static readonly SinkRow reference = Of(SinkShape.Reference);
    static readonly SinkRow list = Of(SinkShape.List);

    /// <summary>The row for a value of <paramref name="type"/> that is annotated with <paramref name="word"/>; null if the word is unknown.</summary>
    public static SinkRow? For(string? word, ITypeSymbol? type) => word is null ? null : AnnotationWords.ShapeOf(word) switch
    {
        null => null,
        SinkShape.Reference when IsCollection(type) => list,
        SinkShape.Reference => reference,
        { } shape => Of(shape),
    };

    // A string does not count, although it is a collection of characters.
    static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol ||
        (type is INamedTypeSymbol { IsGenericType: true } named && named.TypeArguments is [{ SpecialType: SpecialType.System_String }] &&
            (IsEnumerable(named) || named.AllInterfaces.Any(IsEnumerable)));

    static bool IsEnumerable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    static SinkRow Of(SinkShape shape) => new()
    {
        Assemblies = [],
        Type = "",
        Member = "",
        Kind = SinkMemberKind.PropertyOrField,
        Shape = shape,
    };
}
