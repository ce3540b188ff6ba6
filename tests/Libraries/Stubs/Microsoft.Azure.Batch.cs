#nullable enable

using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

public class TaskContainerSettings
{
    public TaskContainerSettings(string imageName, string? containerRunOptions = null)
    {
        ImageName = imageName;
        ContainerRunOptions = containerRunOptions;
    }

    public string ImageName { get; }

    public string? ContainerRunOptions { get; }
}

public class ContainerConfiguration
{
    public IList<string>? ContainerImageNames { get; set; }
}
