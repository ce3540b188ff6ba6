using System.Text.Json;

namespace OciTagAnalyzer.Core.Tests.References.Upstream;

/// <summary>One case of the reference implementation's unit tests.</summary>
public sealed record UpstreamVector(string Input, string Api, JsonElement Expect, string Source, string? Note)
{
    public static IReadOnlyList<UpstreamVector> All { get; } = Load();

    public bool Ok => Expect.GetProperty("ok").GetBoolean();

    public bool IsMatch => Expect.GetProperty("match").GetBoolean();

    public string Error => this["error"] ?? "";

    /// <summary>The argument that the note names, for the calls that take two.</summary>
    public string Argument => Note![(Note!.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    public string[]? Groups =>
        Expect.GetProperty("groups") is { ValueKind: JsonValueKind.Array } groups ? [.. groups.EnumerateArray().Select(g => g.GetString()!)] : null;

    public string? this[string property] => Expect.TryGetProperty(property, out var value) ? value.GetString() : null;

    static UpstreamVector[] Load()
    {
        using var stream = UpstreamData.Open("vectors.json");
        return JsonSerializer.Deserialize<UpstreamVector[]>(stream, JsonSerializerOptions.Web)!;
    }
}
