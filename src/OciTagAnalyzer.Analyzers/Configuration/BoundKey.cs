namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A key whose value a binding assigns to a property.</summary>
/// <param name="Object">The object of the property.</param>
/// <param name="Name">The last segment of the key, which belongs to the property.</param>
sealed record BoundKey(BoundObject Object, string Name)
{
    /// <summary>The key of the section for the property's object, with <c>*</c> for segments that may be any.</summary>
    public string Container => Object.Key;

    /// <summary>The binding.</summary>
    public SectionBinding Binding => Object.Binding;
}
