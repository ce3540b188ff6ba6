using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A .NET member that takes an image reference or a part of one: a row of the sink table.</summary>
internal sealed record SinkRow
{
    /// <summary>What stands for an assembly's name where a type may be of any.</summary>
    public const string AnyAssembly = "*";

    /// <summary>The simple names of the assemblies that may declare <see cref="Type"/>, or <see cref="AnyAssembly"/>.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>The words of which a source that uses the row has one; none if a reference to an assembly is enough to look for it.</summary>
    public IReadOnlyList<string> WhenMentioned { get; init; } = [];

    /// <summary>The declaring type's metadata name: <c>Namespace.Outer`1+Inner</c>.</summary>
    public required string Type { get; init; }

    /// <summary>True if the row also speaks of the types that derive from <see cref="Type"/>, in whatever library.</summary>
    public bool IncludesDerived { get; init; }

    /// <summary>The member's name; <c>.ctor</c> for a constructor.</summary>
    public required string Member { get; init; }

    /// <summary>Through which kind of member the value comes.</summary>
    public required SinkMemberKind Kind { get; init; }

    /// <summary>The name of the parameter that holds the value; null for a property or field.</summary>
    public string? Parameter { get; init; }

    /// <summary>What the value is of a reference.</summary>
    public required SinkShape Shape { get; init; }

    /// <summary>The row is for overloads that have a parameter of this name; null for all.</summary>
    public string? With { get; init; }

    /// <summary>The row is not for overloads that have a parameter of this name, nor for objects that are given a property of it; null for all.</summary>
    public string? Unless { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, that gives the tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, that gives the digest.</summary>
    public string? Digest { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, that goes before the repository.</summary>
    public string? Registry { get; init; }

    /// <summary>The parameter of the same call that says which repository a tag is for.</summary>
    public string? Repository { get; init; }

    /// <summary>What the value starts with where it is a reference, in any case of letters; null if it is nothing else.</summary>
    public string? Prefix { get; init; }

    /// <summary>The parameter of the same call, or the property of the same object, that gives the program whose arguments the value holds.</summary>
    public string? Program { get; init; }

    /// <summary>The program whose arguments the value holds, where the member always runs the same one.</summary>
    public string? OwnProgram { get; init; }

    /// <summary>The other calls on the same object that matter.</summary>
    public SinkChain Chain { get; init; } = SinkChain.None;

    /// <summary>True if other calls on the same object, or other properties of it, give a part of the reference.</summary>
    public bool HasPartsElsewhere => Chain.Tag.Count > 0 || (Parameter is null && (Tag ?? Digest ?? Registry ?? Unless) is not null);

    /// <summary>What the library takes where neither tag nor digest is given.</summary>
    public UntaggedMeaning Untagged { get; init; }

    /// <summary>True if the value may be the id of an image instead: <c>sha256:</c> and hex digits, or 12 or 64 hex digits.</summary>
    public bool MayBeImageId { get; init; }

    /// <summary>True if the value may be <c>scratch</c> or the name of a build stage instead.</summary>
    public bool MayBeStage { get; init; }

    /// <summary>True if the value may be a build stage that other code names, or the number of one.</summary>
    public bool MayBeAnyStage { get; init; }

    /// <summary>True if the library throws if both the value and the tag that is given apart in the same call pin the image.</summary>
    public bool TakesOnePin { get; init; }

    /// <summary>True if an image is used without a tag if the value is left out.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if the row is known, and not looked at.</summary>
    public bool IsOff { get; init; }

    /// <summary>True if the row's type may be one of the assembly of this simple name.</summary>
    public bool MayBeIn(string assembly) => Assemblies.Contains(assembly, StringComparer.OrdinalIgnoreCase) || Assemblies.Contains(AnyAssembly);

    /// <summary>The type's name without namespace, outer types and arity: <c>Inner</c>.</summary>
    public string TypeName
    {
        get
        {
            int start = Type.LastIndexOfAny(['.', '+']) + 1;
            int arity = Type.IndexOf('`', start);
            return arity < 0 ? Type.Substring(start) : Type.Substring(start, arity - start);
        }
    }

    /// <summary>The row's left side, canonical; rows of the same identity speak of the same place.</summary>
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
