#nullable enable

namespace Amazon.Batch.Model;

public class ContainerProperties
{
    public string? Image { get; set; }
}
