namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

/// <summary>A line of a catalogue: a member of a library, its role, and code that uses it.</summary>
/// <param name="Type">The metadata name of the type that declares the member.</param>
/// <param name="Member">The name of the member; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameter">The parameter that takes the value; null if the member itself does, or takes none.</param>
/// <param name="Role">The role of the member.</param>
/// <param name="Code">Statements that use it; findings are marked as <c>{|OCI1001:nginx|}</c>.</param>
sealed record CatalogueCase(string Type, string Member, string? Parameter, CatalogueRole Role, string Code)
{
    /// <summary>Parses a line: <c>[Type]::Member(parameter)  role  code</c>.</summary>
    public static CatalogueCase Parse(string line)
    {
        string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] place = words[0].TrimStart('[').Split("]::");
        string[] member = place[1].TrimEnd(')').Split('(');
        string code = words[2].EndsWith(';') ? words[2] : $"_ = {words[2]};";
        return new(place[0], member[0], member.ElementAtOrDefault(1), Enum.Parse<CatalogueRole>(words[1], ignoreCase: true), code);
    }

    /// <summary>The member in the syntax of a sink table.</summary>
    public override string ToString() => $"[{Type}]::{Member}" + (Parameter is null ? "" : $"({Parameter})");
}
