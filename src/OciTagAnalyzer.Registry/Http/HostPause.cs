namespace OciTagAnalyzer.Registry.Http;

/// <summary>The time until which a host accepts no requests. It applies to all requests to the host, and its total is limited.</summary>
sealed class HostPause(TimeProvider clock)
{
    /// <summary>The maximum total of the pauses for one host.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    readonly Lock mutex = new();
    DateTimeOffset until = DateTimeOffset.MinValue;
    TimeSpan total = TimeSpan.Zero;

    /// <summary>Delays all requests for <paramref name="pause"/> from now on; false if the total would be too long.</summary>
    public bool TryExtend(TimeSpan pause)
    {
        lock (mutex)
        {
            DateTimeOffset now = clock.GetUtcNow();
            TimeSpan added = now + pause - (until > now ? until : now);
            if (added > TimeSpan.Zero && total + added > Limit)
            {
                return false;
            }

            if (added > TimeSpan.Zero)
            {
                total += added;
                until = now + pause;
            }

            return true;
        }
    }

    /// <summary>Waits for the end of the pause.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (Left() is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, cancellation);
        }
    }

    TimeSpan Left()
    {
        lock (mutex)
        {
            return until - clock.GetUtcNow();
        }
    }
}
