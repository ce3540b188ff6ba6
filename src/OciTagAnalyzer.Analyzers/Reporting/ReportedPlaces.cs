using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The locations of one compilation that have been reported. A literal may flow to several sinks; each of its faults is reported once.</summary>
sealed class ReportedPlaces
{
    readonly ConcurrentDictionary<(Location Location, string Fault), bool> places = new();

    /// <summary>
    /// Returns true for the first diagnostic about a fault at a location. Rules report the same fault if one takes precedence over the other.
    /// </summary>
    public bool IsFirst(Diagnostic diagnostic) => places.TryAdd((diagnostic.Location, RuleSet.FirstInPrecedenceOf(diagnostic.Id)), true);
}
