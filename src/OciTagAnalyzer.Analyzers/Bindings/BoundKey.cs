namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>A key whose value goes into a property, by one binding.</summary>
/// <param name="Container">The key of the section that belongs to the property's object, with <c>*</c> for segments that may be any.</param>
/// <param name="Name">The property's own segment.</param>
/// <param name="Binding">What binds it.</param>
sealed record BoundKey(string Container, string Name, SectionBinding Binding);
