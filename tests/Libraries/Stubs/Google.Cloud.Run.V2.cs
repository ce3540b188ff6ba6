#nullable enable

namespace Google.Cloud.Run.V2;

public sealed class Container
{
    public string Image { get; set; } = "";
}
