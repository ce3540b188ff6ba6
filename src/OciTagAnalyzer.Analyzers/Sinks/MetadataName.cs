using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Compares a type with a metadata name without allocating a string.</summary>
static class MetadataName
{
    /// <summary>True if <paramref name="type"/>, or its generic type definition, has the metadata name <paramref name="name"/>.</summary>
    public static bool Matches(INamedTypeSymbol type, string name) => Matches(type, name, name.Length);

    static bool Matches(INamedTypeSymbol type, string name, int end)
    {
        string simple = type.MetadataName;
        int start = end - simple.Length;
        if (simple.Length == 0 || !EndsAt(simple, name, end))
        {
            return false;
        }

        if (type.ContainingType is { } outer)
        {
            return start > 0 && name[start - 1] == '+' && Matches(outer, name, start - 1);
        }

        // A type that could not be bound may have no namespace.
        return type.ContainingNamespace is { } space && Matches(space, name, start);
    }

    static bool Matches(INamespaceSymbol space, string name, int start)
    {
        while (!space.IsGlobalNamespace)
        {
            int end = start - 1;
            if (end < 0 || name[end] != '.' || !EndsAt(space.MetadataName, name, end))
            {
                return false;
            }

            start = end - space.MetadataName.Length;
            space = space.ContainingNamespace;
        }

        return start == 0;
    }

    static bool EndsAt(string part, string name, int end) =>
        end >= part.Length && string.CompareOrdinal(name, end - part.Length, part, 0, part.Length) == 0;
}
