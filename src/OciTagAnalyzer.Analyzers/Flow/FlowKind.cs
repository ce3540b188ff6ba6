namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>How a value flows into a member.</summary>
enum FlowKind
{
    /// <summary>The member gets the value.</summary>
    Value,

    /// <summary>The value becomes an element of the collection that the member contains.</summary>
    IntoElements,

    /// <summary>The value is a collection, and the member gets each of its elements.</summary>
    FromElements,

    /// <summary>The value is a method that becomes a delegate, and the member gets the arguments of the delegate's calls.</summary>
    FromCalls,
}
