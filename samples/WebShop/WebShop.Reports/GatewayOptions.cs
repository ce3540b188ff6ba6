namespace WebShop.Reports;

/// <summary>The section <c>Reports:Gateway</c> of the settings: an image in two parts.</summary>
public sealed class GatewayOptions
{
    public string Repository { get; set; } = "";

    public string Tag { get; set; } = "";
}
