namespace OciTagAnalyzer.Core.Names;

/// <summary>The words in a key that refer to images, containers, tags and builds.</summary>
static class Word
{
    /// <summary>A section with such a word is about containers.</summary>
    public static bool IsContainers(ReadOnlySpan<char> word) =>
        IsContainer(word) || Is(word, "containers") || Is(word, "pods") || Is(word, "registry") || Is(word, "registries")
        || Is(word, "sidecars") || Is(word, "compose") || Is(word, "testcontainer") || Is(word, "testcontainers");

    /// <summary>Before the word "image", it excludes a picture.</summary>
    public static bool IsContainer(ReadOnlySpan<char> word) =>
        Is(word, "container") || Is(word, "docker") || Is(word, "oci") || Is(word, "pod") || Is(word, "sidecar")
        || Is(word, "kubernetes") || Is(word, "k8s") || Is(word, "podman");

    /// <summary>In the key of a section or sibling, it indicates that an image is built, not pulled.</summary>
    public static bool IsBuild(ReadOnlySpan<char> word) =>
        Is(word, "build") || Is(word, "push") || Is(word, "dockerfile") || Is(word, "containerfile");

    /// <summary>In the key of a section, it indicates that images are produced. In a sibling, "publish" may refer to ports.</summary>
    public static bool IsOutput(ReadOnlySpan<char> word) => Is(word, "publish") || Is(word, "output");

    /// <summary>A key for the tag or digest of a sibling.</summary>
    public static bool IsTag(ReadOnlySpan<char> word) => Is(word, "tag") || Is(word, "digest") || Is(word, "sha256");

    /// <summary>A key that may contain a sibling's tag.</summary>
    public static bool IsVersion(ReadOnlySpan<char> word) => Is(word, "version");

    /// <summary>True for "image".</summary>
    public static bool IsImage(ReadOnlySpan<char> word) => Is(word, "image");

    /// <summary>True for "images".</summary>
    public static bool IsImages(ReadOnlySpan<char> word) => Is(word, "images");

    /// <summary>Before the word "image", it indicates that others are built from the image.</summary>
    public static bool IsBase(ReadOnlySpan<char> word) => Is(word, "base");

    /// <summary>After the word "image", it has no meaning of its own.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => Is(word, "name") || Is(word, "reference") || Is(word, "ref");

    /// <summary>Compares words, ignoring case.</summary>
    public static bool Is(ReadOnlySpan<char> word, string other) =>
        word.Length == other.Length && word.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
