using Microsoft.CodeAnalysis;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Declares that an <c>out</c> argument is not null if the method returns a certain value.</summary>
/// <param name="returnValue">The value.</param>
[Embedded]
[AttributeUsage(AttributeTargets.Parameter)]
sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The value for which the argument is not null.</summary>
    public bool ReturnValue { get; } = returnValue;
}
