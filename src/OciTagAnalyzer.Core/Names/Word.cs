namespace OciTagAnalyzer.Core.Names;

/// <summary>Which words of a key speak of images, containers, tags and builds.</summary>
static class Word
{
    /// <summary>A section that holds such a word speaks of containers.</summary>
    public static bool IsContainers(ReadOnlySpan<char> word) =>
        IsContainer(word) || Is(word, "containers") || Is(word, "pods") || Is(word, "registry") || Is(word, "registries")
        || Is(word, "sidecars") || Is(word, "compose") || Is(word, "testcontainer") || Is(word, "testcontainers");

    /// <summary>Before the word "image", it makes clear that no picture is meant.</summary>
    public static bool IsContainer(ReadOnlySpan<char> word) =>
        Is(word, "container") || Is(word, "docker") || Is(word, "oci") || Is(word, "pod") || Is(word, "sidecar")
        || Is(word, "kubernetes") || Is(word, "k8s") || Is(word, "podman");

    /// <summary>Where such a word stands, in a section's key or a sibling's, an image is made, not pulled.</summary>
    public static bool IsBuild(ReadOnlySpan<char> word) =>
        Is(word, "build") || Is(word, "push") || Is(word, "dockerfile") || Is(word, "containerfile");

    /// <summary>A section that such a word names makes images. A sibling may publish ports.</summary>
    public static bool IsOutput(ReadOnlySpan<char> word) => Is(word, "publish") || Is(word, "output");

    /// <summary>What a sibling calls the part of a reference that it holds.</summary>
    public static bool IsTag(ReadOnlySpan<char> word) => Is(word, "tag") || Is(word, "digest") || Is(word, "sha256");

    /// <summary>What a sibling may call a tag.</summary>
    public static bool IsVersion(ReadOnlySpan<char> word) => Is(word, "version");

    /// <summary>The word for one image.</summary>
    public static bool IsImage(ReadOnlySpan<char> word) => Is(word, "image");

    /// <summary>The word for several images.</summary>
    public static bool IsImages(ReadOnlySpan<char> word) => Is(word, "images");

    /// <summary>Before the word "image", it says that something is built upon it.</summary>
    public static bool IsBase(ReadOnlySpan<char> word) => Is(word, "base");

    /// <summary>After the word "image", it adds nothing.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => Is(word, "name") || Is(word, "reference") || Is(word, "ref");

    /// <summary>True where the words are the same in any case.</summary>
    public static bool Is(ReadOnlySpan<char> word, string other) =>
        word.Length == other.Length && word.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
