#nullable enable

namespace Google.Cloud.CloudBuild.V1;

public sealed class BuildStep
{
    public string Name { get; set; } = "";

    public string Dir { get; set; } = "";
}
