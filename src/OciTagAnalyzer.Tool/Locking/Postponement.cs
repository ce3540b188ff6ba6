using System.Globalization;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Why an image is not locked yet: it is younger than the minimum age, or its age is unknown.</summary>
/// <param name="Created">The time that the image declares as its creation; null if it declares none.</param>
/// <param name="Until">When the image is old enough; null if its age is unknown.</param>
sealed record Postponement(DateTimeOffset? Created, DateTimeOffset? Until)
{
    // Docker was released in 2013. Builds that are reproducible declare a fixed time, often the start of 1970 or 1980.
    static readonly DateTimeOffset firstImage = new(2013, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The reason, as a clause.</summary>
    public string Reason => (Created, Until) switch
    {
        ({ } created, { } until) => $"it was created at {Shown(created)}, and --min-age accepts it from {Shown(until)}",
        ({ } created, null) => $"it declares {Shown(created)} as its creation, which is no real time, so that --min-age does not accept it",
        _ => "it does not declare when it was created, so that --min-age does not accept it",
    };

    /// <summary>The postponement of an image; null if it is old enough.</summary>
    /// <param name="created">The time that the image declares as its creation; null if it declares none.</param>
    /// <param name="minimumAge">The minimum age.</param>
    /// <param name="now">The time now.</param>
    public static Postponement? Of(DateTimeOffset? created, TimeSpan minimumAge, DateTimeOffset now) =>
        created is not { } time || time < firstImage ? new(created, null)
        : now - time < minimumAge ? new(time, time + minimumAge)
        : null;

    // Minutes are rounded up, so that the image is old enough at the printed time.
    static string Shown(DateTimeOffset time) =>
        time.AddTicks(TimeSpan.TicksPerMinute - 1).UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
