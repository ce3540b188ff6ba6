using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A configuration key whose value is an unknown part of an image.</summary>
/// <param name="Container">The key without its last segment; <c>*</c> for segments that may be any.</param>
/// <param name="Name">The last segment.</param>
/// <param name="IsVariable">True if the value only comes from the environment.</param>
/// <param name="Way">The member that the key is bound to or read by, as a clause for messages.</param>
/// <param name="Code">The code that binds the property or reads the value.</param>
sealed record HoleKey(string Container, string Name, bool IsVariable, string Way, IReadOnlyList<Location> Code)
{
    /// <summary>The key; <c>*</c> for segments that may be any.</summary>
    public string Pattern => ExternalKey.Join(Container, Name)!;
}
