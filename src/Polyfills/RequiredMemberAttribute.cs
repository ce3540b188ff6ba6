using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Required for <c>required</c>.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
sealed class RequiredMemberAttribute : Attribute;
