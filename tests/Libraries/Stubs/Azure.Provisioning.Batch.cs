#nullable enable

namespace Azure.Provisioning.Batch;

public class BatchTaskContainerSettings
{
    public BicepValue<string> ImageName { get; set; } = null!;
}
