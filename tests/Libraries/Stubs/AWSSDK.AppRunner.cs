#nullable enable

namespace Amazon.AppRunner.Model;

public class ImageRepository
{
    public string? ImageIdentifier { get; set; }
}
