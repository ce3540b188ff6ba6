using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The places of one compilation that have their finding: a literal may flow to many sinks, and each fault of it is reported once.</summary>
sealed class ReportedPlaces
{
    readonly ConcurrentDictionary<(Location Location, string Fault), bool> places = new();

    /// <summary>True the first time that <paramref name="diagnostic"/>, or one that it excludes or is excluded by, is reported at its place.</summary>
    public bool IsFirst(Diagnostic diagnostic) => places.TryAdd((diagnostic.Location, RuleSet.ForemostOf(diagnostic.Id)), true);
}
