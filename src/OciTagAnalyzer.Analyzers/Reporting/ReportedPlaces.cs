using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The places of one compilation that have their finding: a literal may flow to many sinks and is told once.</summary>
sealed class ReportedPlaces
{
    readonly ConcurrentDictionary<Location, bool> places = new();

    /// <summary>True the first time that <paramref name="location"/> is asked for.</summary>
    public bool IsFirst(Location location) => places.TryAdd(location, true);
}
