using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Counts how often a host failed in a row for one kind of request, and gives up the host after a few failures.</summary>
/// <param name="host">The host.</param>
sealed class HostFailures(string host)
{
    const int Limit = 3;

    readonly Lock mutex = new();
    int inRow;

    /// <summary>Why no further requests are sent to the host; null if they are.</summary>
    public RegistryFailure? GivenUp { get; private set; }

    /// <summary>The host responded.</summary>
    public void Reset()
    {
        lock (mutex)
        {
            inRow = 0;
        }
    }

    /// <summary>The host failed, and so did all retries.</summary>
    public void Add(RegistryFailure failure)
    {
        lock (mutex)
        {
            if (++inRow >= Limit)
            {
                GiveUp($"{host} failed {Limit} times in a row and gets no further requests in this run ({failure.Reason})");
            }
        }
    }

    /// <summary>Gives up the host for <paramref name="reason"/>.</summary>
    public RegistryFailure GiveUp(string reason)
    {
        lock (mutex)
        {
            return GivenUp ??= RegistryFailure.NoAnswer(reason) with { IsGivenUp = true };
        }
    }
}
