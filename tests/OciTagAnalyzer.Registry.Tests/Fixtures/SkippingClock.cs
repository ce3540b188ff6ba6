namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A clock that records each wait and ends it immediately.</summary>
sealed class SkippingClock : TimeProvider
{
    readonly Lock mutex = new();
    readonly List<double> waits = [];
    DateTimeOffset now = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The recorded waits in seconds.</summary>
    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (mutex)
            {
                return [.. waits];
            }
        }
    }

    /// <summary>Advances the clock.</summary>
    public void Pass(TimeSpan time)
    {
        lock (mutex)
        {
            now += time;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (mutex)
        {
            return now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (mutex)
        {
            waits.Add(dueTime.TotalSeconds);
            now += dueTime;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
