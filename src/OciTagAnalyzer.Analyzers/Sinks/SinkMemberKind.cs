namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The kind of member that a sink is.</summary>
enum SinkMemberKind
{
    /// <summary>A parameter of a method.</summary>
    Method,

    /// <summary>A parameter of a constructor.</summary>
    Constructor,

    /// <summary>The value of a property or field.</summary>
    PropertyOrField,
}
