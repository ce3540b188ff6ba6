namespace OciTagAnalyzer.Core.Commands;

/// <summary>The transport that may stand before an image: containers-transports(5).</summary>
static class ImageTransport
{
    const string Registry = "docker://";

    // Places of images on this machine, which no tag of a registry names.
    static readonly string[] local =
        ["containers-storage:", "dir:", "docker-archive:", "docker-daemon:", "oci:", "oci-archive:", "ostree:", "sif:", "tarball:"];

    /// <summary>The image without its transport; null where it comes from no registry.</summary>
    public static CommandWord? Strip(CommandWord image)
    {
        string text = image.Text.Text;
        return text.StartsWith(Registry, StringComparison.Ordinal) ? image.From(Registry.Length)
            : local.Any(transport => text.StartsWith(transport, StringComparison.Ordinal)) ? null
            : image;
    }
}
