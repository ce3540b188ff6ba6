using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The histories of the objects at one sink, which several questions need. Each one takes a search of the member that contains the sink.</summary>
sealed class ObjectHistories
{
    // A sink has few related calls; a reader that serves many sinks forgets the earlier ones.
    const int MaxKept = 8;

    readonly List<(SinkRow Row, IOperation Call, ObjectHistory History)> kept = [];

    /// <summary>Returns the history of the object of <paramref name="match"/>.</summary>
    public ObjectHistory Of(SinkMatch match)
    {
        foreach ((SinkRow row, IOperation call, ObjectHistory known) in kept)
        {
            if (ReferenceEquals(row, match.Row) && ReferenceEquals(call, match.Call))
            {
                return known;
            }
        }

        if (kept.Count == MaxKept)
        {
            kept.Clear();
        }

        var history = ObjectHistory.Of(match);
        kept.Add((match.Row, match.Call, history));
        return history;
    }
}
