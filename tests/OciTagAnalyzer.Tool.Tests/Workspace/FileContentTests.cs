using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class FileContentTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Is_not_read_from_a_device()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Null(FileContent.TryRead("/dev/zero", out string? problem));
            Assert.Equal("it is a pipe, a socket or a device", problem);
        }
    }

    [Fact]
    public void Is_not_read_above_the_size_limit()
    {
        using (FileStream stream = File.Create(folder.PathOf("compose.yaml")))
        {
            stream.SetLength(32 * 1024 * 1024 + 1);
        }

        Assert.Null(FileContent.TryRead(folder.PathOf("compose.yaml"), out string? problem));
        Assert.Equal("it is larger than 32 MiB", problem);
    }

    [Fact]
    public void Is_read_from_an_empty_file_and_from_invalid_UTF8()
    {
        folder.Write("empty", "");
        folder.Write("broken", [0x46, 0xFF, 0x0A]);

        Assert.Equal("", FileContent.TryRead(folder.PathOf("empty"), out _)?.ToString());
        Assert.StartsWith("F", FileContent.TryRead(folder.PathOf("broken"), out string? problem)?.ToString());
        Assert.Null(problem);
    }

    [Fact]
    public void Has_a_reason_if_it_is_not_read()
    {
        File.CreateSymbolicLink(folder.PathOf("a"), "b");
        File.CreateSymbolicLink(folder.PathOf("b"), "a");

        Assert.Null(FileContent.TryRead(folder.PathOf("a"), out string? problem));
        Assert.NotNull(problem);
    }
}
