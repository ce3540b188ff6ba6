namespace WebShop.Reports;

/// <summary>The section <c>Reports</c> of the settings.</summary>
public sealed class ReportOptions
{
    /// <summary>The image that typesets the reports.</summary>
    public string Image { get; set; } = "pandoc/latex";

    /// <summary>The gateway that the figures are sent to.</summary>
    public GatewayOptions Gateway { get; set; } = new();

    /// <summary>The picture on the front page.</summary>
    public string CoverImage { get; set; } = "covers/autumn";
}
