namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>A key whose value goes into a property, by one binding.</summary>
/// <param name="Object">The property's object.</param>
/// <param name="Name">The property's own segment.</param>
sealed record BoundKey(BoundObject Object, string Name)
{
    /// <summary>The key of the section that belongs to the property's object, with <c>*</c> for segments that may be any.</summary>
    public string Container => Object.Key;

    /// <summary>What binds it.</summary>
    public SectionBinding Binding => Object.Binding;
}
