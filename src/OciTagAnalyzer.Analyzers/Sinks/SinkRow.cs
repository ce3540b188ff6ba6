using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A row of the sink table: a .NET member that takes an image reference or a part of one.</summary>
sealed record SinkRow
{
    /// <summary>The assembly name of types that may be in any assembly.</summary>
    public const string AnyAssembly = "*";

    /// <summary>The simple names of the assemblies that may declare <see cref="Type"/>, or <see cref="AnyAssembly"/>.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>The words of which at least one is in every source that uses the row; empty if a reference to an assembly is enough to search for it.</summary>
    public IReadOnlyList<string> WhenMentioned { get; init; } = [];

    /// <summary>The declaring type's metadata name: <c>Namespace.Outer`1+Inner</c>.</summary>
    public required string Type { get; init; }

    /// <summary>True if the row also applies to types that derive from <see cref="Type"/>, in any library.</summary>
    public bool IncludesDerived { get; init; }

    /// <summary>True if <see cref="Type"/> has the name of an interface.</summary>
    public bool IsOfInterface =>
        Math.Max(Type.LastIndexOf('.'), Type.LastIndexOf('+')) + 1 is var start && start + 1 < Type.Length &&
        Type[start] == 'I' && char.IsUpper(Type[start + 1]);

    /// <summary>The member's name; <c>.ctor</c> for a constructor.</summary>
    public required string Member { get; init; }

    /// <summary>The kind of the member.</summary>
    public required SinkMemberKind Kind { get; init; }

    /// <summary>The name of the parameter that takes the value; null for a property or field.</summary>
    public string? Parameter { get; init; }

    /// <summary>The part of a reference that the value contains.</summary>
    public required SinkShape Shape { get; init; }

    /// <summary>The parameter that an overload must have for the row to apply; null for all overloads.</summary>
    public string? With { get; init; }

    /// <summary>The row does not apply to overloads with a parameter of this name, or objects whose property of this name is assigned; null for all.</summary>
    public string? Unless { get; init; }

    /// <summary>The simple names of the types that only report what runs: the row does not apply to their parts.</summary>
    public IReadOnlyList<string> UnlessIn { get; init; } = [];

    /// <summary>The parameter of the same call, or the property of the same object, for the tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, for the digest.</summary>
    public string? Digest { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, for the registry.</summary>
    public string? Registry { get; init; }

    /// <summary>The parameter of the same call for the repository of a tag.</summary>
    public string? Repository { get; init; }

    /// <summary>The prefix that marks the value as a reference, not case-sensitive; null if it is always a reference.</summary>
    public string? Prefix { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, for the program whose arguments the value contains.</summary>
    public string? Program { get; init; }

    /// <summary>The program whose arguments the value contains, if the member always runs the same one.</summary>
    public string? OwnProgram { get; init; }

    /// <summary>
    /// The constants of the library that contain the image which it uses if the constructor, or the method, gets none; see
    /// <see cref="ImplicitImageConstants"/>. Null for a row about a value in code.
    /// </summary>
    public string? Implicit { get; init; }

    /// <summary>The other calls on the same object that affect the image.</summary>
    public SinkChain Chain { get; init; } = SinkChain.None;

    /// <summary>True if the library keeps only one of a tag and a digest: each removes the other.</summary>
    public bool KeepsOnePin => Chain.Tag.Count > 0 && Chain.Digest.Count > 0;

    /// <summary>True if other calls on the same object, or other properties of it, set the reference or a part of it.</summary>
    public bool HasPartsElsewhere => Implicit is not null || Chain.Tag.Count > 0 || (Parameter is null && (Tag ?? Digest ?? Registry ?? Unless) is not null);

    /// <summary>What a reference without tag and digest resolves to in the library.</summary>
    public UntaggedMeaning Untagged { get; init; }

    /// <summary>True if the value may be the id of an image instead: <c>sha256:</c> and hex digits, or 12 or 64 hex digits.</summary>
    public bool MayBeImageId { get; init; }

    /// <summary>True if the value may be <c>scratch</c> or the name of a build stage instead.</summary>
    public bool MayBeStage { get; init; }

    /// <summary>True if the value may be the number of a build stage, or the name of one that is declared in other code.</summary>
    public bool MayBeAnyStage { get; init; }

    /// <summary>True if the library throws if both the value and the separate tag of the same call pin the image.</summary>
    public bool TakesOnePin { get; init; }

    /// <summary>True if the library uses an image without a tag if the value is missing.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if the row is turned off.</summary>
    public bool IsOff { get; init; }

    /// <summary>True if the row's type may be in the assembly with this simple name.</summary>
    public bool MayBeIn(string assembly) => Assemblies.Contains(assembly, StringComparer.OrdinalIgnoreCase) || Assemblies.Contains(AnyAssembly);

    /// <summary>The name of the type without namespace, outer types and arity: <c>Inner</c>.</summary>
    public string TypeName
    {
        get
        {
            int start = Type.LastIndexOfAny(['.', '+']) + 1;
            int arity = Type.IndexOf('`', start);
            return arity < 0 ? Type.Substring(start) : Type.Substring(start, arity - start);
        }
    }

    /// <summary>The left side of the row in canonical form; rows with the same identity describe the same sink.</summary>
    public string Identity
    {
        get
        {
            string place = "[" + Type + (IncludesDerived ? "]+::" : "]::") + Member;
            if (Parameter is not null)
            {
                place += "(" + Parameter + ")";
            }

            if (With is not null)
            {
                place += " with=" + With;
            }

            return Unless is null ? place : place + " unless=" + Unless;
        }
    }
}
