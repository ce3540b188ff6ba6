#nullable enable

namespace Azure.ResourceManager.AppService.Models;

public class SiteConfigProperties
{
    public string? LinuxFxVersion { get; set; }

    public string? WindowsFxVersion { get; set; }
}
