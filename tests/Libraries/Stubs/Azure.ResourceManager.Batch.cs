#nullable enable

using System.Collections.Generic;

namespace Azure.ResourceManager.Batch.Models;

public class TaskContainerSettings
{
    public TaskContainerSettings(string imageName) => ImageName = imageName;

    public string ImageName { get; set; }
}

public class BatchTaskContainerSettings
{
    public BatchTaskContainerSettings(string imageName) => ImageName = imageName;

    public string ImageName { get; set; }
}

public class BatchVmContainerConfiguration
{
    public IList<string> ContainerImageNames { get; } = new List<string>();
}
