namespace OciTagAnalyzer.Core.Commands;

/// <summary>The transport that may precede an image: containers-transports(5).</summary>
static class ImageTransport
{
    const string Registry = "docker://";

    // Local images, which are not in a registry.
    static readonly string[] local =
        ["containers-storage:", "dir:", "docker-archive:", "docker-daemon:", "oci:", "oci-archive:", "ostree:", "sif:", "tarball:"];

    /// <summary>Returns the image without its transport; null if it does not come from a registry.</summary>
    public static CommandWord? Strip(CommandWord image)
    {
        string text = image.Text.Text;
        int registry = RegistryLength(text);
        return registry > 0 ? image.From(registry) : IsLocal(text) ? null : image;
    }

    /// <summary>Returns the image in a named context, <c>base=docker-image://alpine</c>; null if the context is something else.</summary>
    public static CommandWord? OfContext(CommandWord context)
    {
        const string scheme = "docker-image://";
        int at = context.Text.Text.IndexOf(scheme, StringComparison.Ordinal);
        return at < 0 ? null : context.From(at + scheme.Length);
    }

    /// <summary>The length of the registry transport at the beginning of a reference; 0 if there is none.</summary>
    public static int RegistryLength(string text) => text.StartsWith(Registry, StringComparison.Ordinal) ? Registry.Length : 0;

    /// <summary>True if the image does not come from a registry.</summary>
    public static bool IsLocal(string text) => Array.Exists(local, transport => text.StartsWith(transport, StringComparison.Ordinal));
}
