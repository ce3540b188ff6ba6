using System.Text.Json;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>Reads the times at which images were created.</summary>
static class CreatedTime
{
    /// <summary>The value of the property <paramref name="name"/>; null if it is missing, no time in the format of RFC 3339, or the zero time of Go.</summary>
    public static DateTimeOffset? Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
        && value.TryGetDateTimeOffset(out DateTimeOffset time) && time != DateTimeOffset.MinValue
            ? time
            : null;

    /// <summary>The later one; a time that is null is not considered.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;
}
