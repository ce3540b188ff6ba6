#nullable enable

namespace SharpLXD.Domain;

public class Image
{
    public class ImageUpdateSource
    {
        public string? Alias { get; set; }
    }
}
