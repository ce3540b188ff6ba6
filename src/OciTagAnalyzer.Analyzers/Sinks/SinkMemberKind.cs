namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Through which kind of member a sink takes its value.</summary>
internal enum SinkMemberKind
{
    /// <summary>A parameter of a method.</summary>
    Method,

    /// <summary>A parameter of a constructor.</summary>
    Constructor,

    /// <summary>The value of a property or field.</summary>
    PropertyOrField,
}
