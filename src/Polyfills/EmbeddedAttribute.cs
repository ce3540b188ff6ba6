namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from other assemblies, even those that see the internal types, so that it cannot conflict with a type of their framework.</summary>
sealed partial class EmbeddedAttribute : Attribute;
