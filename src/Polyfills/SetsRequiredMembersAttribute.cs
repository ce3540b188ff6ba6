using Microsoft.CodeAnalysis;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Required for records with <c>required</c> members, whose copy constructor sets them.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.Constructor)]
sealed class SetsRequiredMembersAttribute : Attribute;
