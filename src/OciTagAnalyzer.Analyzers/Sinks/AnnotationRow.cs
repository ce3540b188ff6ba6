using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The rows that stand for annotations among those of the sink table.</summary>
static class AnnotationRow
{
    static readonly SinkRow reference = Of(SinkShape.Reference);
    static readonly SinkRow list = Of(SinkShape.List);

    /// <summary>The row for a value of <paramref name="type"/> that bears <paramref name="word"/>; null for a word of somebody else's.</summary>
    public static SinkRow? For(string? word, ITypeSymbol? type) => word is null ? null : AnnotationWords.ShapeOf(word) switch
    {
        null => null,
        SinkShape.Reference when IsCollection(type) => list,
        SinkShape.Reference => reference,
        { } shape => Of(shape),
    };

    // A string is a collection too, of characters.
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
