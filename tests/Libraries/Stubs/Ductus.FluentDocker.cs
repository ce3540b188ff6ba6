#nullable enable

namespace Ductus.FluentDocker
{
    public static class Fd
    {
        public static Builders.ImageBuilder DefineImage(string? image = null) => throw null!;
    }
}

namespace Ductus.FluentDocker.Model.Common
{
    public class TemplateString
    {
        public TemplateString(string str) => _ = str;

        public static implicit operator TemplateString(string str) => new(str);
    }

    public class DockerUri
    {
    }
}

namespace Ductus.FluentDocker.Builders
{
    using Ductus.FluentDocker.Model.Common;

    public sealed class Builder
    {
        public ContainerBuilder UseContainer() => throw null!;

        public ImageBuilder DefineImage(string? image = null) => throw null!;
    }

    public sealed class ContainerBuilder
    {
        public ContainerBuilder UseImage(string image, bool force = false) => throw null!;
    }

    public sealed class FileBuilder
    {
        public FileBuilder From(TemplateString imageAndTag, TemplateString? asName = null, TemplateString? platform = null) => throw null!;
    }

    public sealed class ImageBuilder
    {
        public ImageBuilder AsImageName(string name) => throw null!;

        public ImageBuilder ImageTag(params string[] tags) => throw null!;

        public FileBuilder From(string? imageAndTag = null) => throw null!;

        public FileBuilder From(string imageAndTag, string asName) => throw null!;
    }
}

namespace Ductus.FluentDocker.Commands
{
    using Ductus.FluentDocker.Model.Common;

    public static class Client
    {
        public static object Pull(this DockerUri host, string image, params string[] certificates) => throw null!;

        public static object Create(this DockerUri host, string image, params string[] prms) => throw null!;

        public static object Run(this DockerUri host, string image, params string[] prms) => throw null!;
    }
}
