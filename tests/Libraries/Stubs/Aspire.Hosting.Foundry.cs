namespace Aspire.Hosting.Foundry;

public class HostedAgentConfiguration(string image)
{
    public string Image { get; set; } = image;
}
