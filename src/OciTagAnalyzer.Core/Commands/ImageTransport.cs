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
        int registry = RegistryLength(text);
        return registry > 0 ? image.From(registry) : IsLocal(text) ? null : image;
    }

    /// <summary>How many code units the transport of a registry takes at the beginning of a reference; 0 where none stands there.</summary>
    public static int RegistryLength(string text) => text.StartsWith(Registry, StringComparison.Ordinal) ? Registry.Length : 0;

    /// <summary>True where the image comes from no registry.</summary>
    public static bool IsLocal(string text) => Array.Exists(local, transport => text.StartsWith(transport, StringComparison.Ordinal));
}
