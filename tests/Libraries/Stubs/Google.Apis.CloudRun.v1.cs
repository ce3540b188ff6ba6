#nullable enable

namespace Google.Apis.CloudRun.v1.Data;

public class Container
{
    public string? Image { get; set; }
}
