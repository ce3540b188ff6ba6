#nullable enable

namespace Amazon.EMRServerless.Model;

public class ImageConfigurationInput
{
    public string? ImageUri { get; set; }
}
