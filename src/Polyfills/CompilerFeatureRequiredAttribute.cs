using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Required for <c>required</c> and <c>ref struct</c>.</summary>
/// <param name="featureName">The feature of the compiler that uses the member.</param>
[Embedded]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature of the compiler that uses the member.</summary>
    public string FeatureName { get; } = featureName;
}
