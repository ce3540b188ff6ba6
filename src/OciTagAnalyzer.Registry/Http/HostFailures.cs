using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Counts how often a host failed in a row for one kind of request, and gives it up in the end.</summary>
/// <param name="host">The host.</param>
sealed class HostFailures(string host)
{
    const int Most = 3;

    readonly Lock mutex = new();
    int inRow;

    /// <summary>Why the host is not asked again in this run; null where it is.</summary>
    public RegistryFailure? GivenUp { get; private set; }

    /// <summary>The host has answered.</summary>
    public void Reset()
    {
        lock (mutex)
        {
            inRow = 0;
        }
    }

    /// <summary>The host has failed, also after all that was tried again.</summary>
    public void Add(RegistryFailure failure)
    {
        lock (mutex)
        {
            if (++inRow >= Most)
            {
                GiveUp($"{host} failed {Most} times in a row and is not asked again in this run ({failure.Reason})");
            }
        }
    }

    /// <summary>Gives the host up for <paramref name="reason"/>.</summary>
    public RegistryFailure GiveUp(string reason)
    {
        lock (mutex)
        {
            return GivenUp ??= RegistryFailure.NoAnswer(reason) with { IsGivenUp = true };
        }
    }
}
