namespace OciTagAnalyzer.Registry.Http;

/// <summary>The time until which a host asks to be left alone: one for all requests to it, and no more in all than a run waits for a host.</summary>
sealed class HostPause(TimeProvider clock)
{
    /// <summary>The most that a run waits for a host that asks for it.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    readonly Lock mutex = new();
    DateTimeOffset until = DateTimeOffset.MinValue;
    TimeSpan total = TimeSpan.Zero;

    /// <summary>Has all requests wait for <paramref name="pause"/> from now on; false where that would be too long in all.</summary>
    public bool TryExtend(TimeSpan pause)
    {
        lock (mutex)
        {
            DateTimeOffset now = clock.GetUtcNow();
            TimeSpan added = now + pause - (until > now ? until : now);
            if (added > TimeSpan.Zero && total + added > Most)
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

    /// <summary>Waits until the pause is over.</summary>
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
