#nullable enable

namespace LXDClient.Models;

public sealed class InstanceSourceDto
{
    public string? Alias { get; set; }
}
