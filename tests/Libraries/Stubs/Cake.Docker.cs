#nullable enable

using Cake.Core;

namespace Cake.Docker;

public static class DockerAliases
{
    public static void DockerRun(this ICakeContext context, string image, string? command, params string[] args) => throw null!;

    public static void DockerRun(this ICakeContext context, DockerContainerRunSettings? settings, string image, string? command, params string[] args) =>
        throw null!;

    public static void DockerRunWithoutResult(this ICakeContext context, string image, string? command, params string[] args) => throw null!;

    public static void DockerRunWithoutResult(
        this ICakeContext context, DockerContainerRunSettings? settings, string image, string? command, params string[] args) => throw null!;

    public static void DockerCreate(this ICakeContext context, string image, string? command, params string[] args) => throw null!;

    public static void DockerCreate(this ICakeContext context, DockerContainerCreateSettings? settings, string image, string? command, params string[] args) =>
        throw null!;

    public static void DockerPull(this ICakeContext context, string imageReference) => throw null!;

    public static void DockerPull(this ICakeContext context, DockerImagePullSettings? settings, string imageReference) => throw null!;

    public static void DockerPush(this ICakeContext context, string imageReference) => throw null!;

    public static void DockerPush(this ICakeContext context, DockerImagePushSettings? settings, string imageReference) => throw null!;

    public static void DockerTag(this ICakeContext context, string imageReference, string registryReference) => throw null!;

    public static void DockerSave(this ICakeContext context, DockerImageSaveSettings? settings, params string[] images) => throw null!;

    public static void DockerRmi(this ICakeContext context, params string[] images) => throw null!;

    public static void DockerRemove(this ICakeContext context, DockerImageRemoveSettings? settings, params string[] images) => throw null!;

    public static void DockerBuildXImageToolsInspect(this ICakeContext context, string name) => throw null!;
}

public sealed class DockerContainerRunSettings
{
}

public sealed class DockerContainerCreateSettings
{
}

public sealed class DockerImagePullSettings
{
}

public sealed class DockerImagePushSettings
{
}

public sealed class DockerImageSaveSettings
{
}

public sealed class DockerImageRemoveSettings
{
}

public sealed class DockerImageBuildSettings
{
    public string[]? Tag { get; set; }

    public string[]? CacheFrom { get; set; }
}

public sealed class DockerBuildXBuildSettings
{
    public string[]? Tag { get; set; }

    public string[]? CacheFrom { get; set; }
}
