using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>A key whose value stands for an unknown part of an image.</summary>
/// <param name="Container">The key without its last segment; <c>*</c> for segments that may be any.</param>
/// <param name="Name">The last segment.</param>
/// <param name="IsVariable">True where only the environment gives it.</param>
/// <param name="Way">The member that the value comes through, as a clause: what the key is bound to, or read by.</param>
/// <param name="Code">Where the code says so: what binds the property, what reads the value.</param>
sealed record HoleKey(string Container, string Name, bool IsVariable, string Way, IReadOnlyList<Location> Code)
{
    /// <summary>The key; <c>*</c> for segments that may be any.</summary>
    public string Pattern => ExternalKey.Join(Container, Name)!;
}
