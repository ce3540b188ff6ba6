using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Required for <c>init</c> and records.</summary>
[Embedded]
static class IsExternalInit;
