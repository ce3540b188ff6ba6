#nullable enable

namespace Azure.Compute.Batch;

public class BatchTaskContainerSettings
{
    public BatchTaskContainerSettings(string imageName) => ImageName = imageName;

    public string ImageName { get; }
}
