using System.Text;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class TextFileTests : IDisposable
{
    const string Before = "# Bücher\r\nFROM nginx\r\n";
    const string After = "# Bücher\r\nFROM nginx:1.27\r\n";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    public void Keeps_encoding_and_byte_order_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] mark = hasMark ? encoding.GetPreamble() : [];
        folder.Write("Dockerfile", [.. mark, .. encoding.GetBytes(Before)]);

        Assert.Null(Replace(encoding));

        Assert.Equal([.. mark, .. encoding.GetBytes(After)], folder.Read("Dockerfile"));
    }

    [Fact]
    public void Does_not_write_a_file_that_changed_in_the_meantime()
    {
        folder.Write("Dockerfile", Before + "RUN true\r\n");

        Assert.NotNull(Replace(Encoding.UTF8));

        Assert.Equal(Encoding.UTF8.GetBytes(Before + "RUN true\r\n"), folder.Read("Dockerfile"));
    }

    [Fact]
    public void Does_not_write_a_file_with_invalid_bytes()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Before), 0xFF];
        folder.Write("Dockerfile", bytes);
        string read = Encoding.UTF8.GetString(bytes);

        Assert.NotNull(TextFile.TryReplace(folder.PathOf("Dockerfile"), SourceText.From(read, Encoding.UTF8), SourceText.From(read + "#", Encoding.UTF8)));

        Assert.Equal(bytes, folder.Read("Dockerfile"));
    }

    [Fact]
    public void Does_not_write_a_missing_file() => Assert.NotNull(Replace(Encoding.UTF8));

    [Fact]
    public void Leaves_no_temporary_file()
    {
        folder.Write("Dockerfile", Before);

        Assert.Null(Replace(Encoding.UTF8));

        Assert.Equal(["Dockerfile"], folder.Contents().Keys);
    }

    [Fact]
    public void Deletes_temporary_files_of_killed_runs()
    {
        const string old = ".compose.yaml.0123456789abcdef0123456789abcdef.ocitag.tmp";
        const string young = ".compose.yaml.123456789abcdef0123456789abcdef0.ocitag.tmp";
        const string another = ".notes.ocitag.tmp";
        foreach (string name in (string[])[old, young, another])
        {
            folder.Write(name, "services:");
            File.SetLastWriteTimeUtc(folder.PathOf(name), DateTime.UtcNow.AddMinutes(name == young ? 0 : -10));
        }

        folder.Write("Dockerfile", Before);

        Assert.Null(Replace(Encoding.UTF8));

        Assert.Equal([young, another, "Dockerfile"], folder.Contents().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_the_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        folder.Write("Dockerfile", Before);
        File.SetUnixFileMode(folder.PathOf("Dockerfile"), mode);

        Assert.Null(Replace(Encoding.UTF8));

        Assert.Equal(mode, File.GetUnixFileMode(folder.PathOf("Dockerfile")));
    }

    [Fact]
    public void Writes_the_target_of_a_link_and_keeps_the_link()
    {
        folder.Write("deploy/Dockerfile", Before);
        File.CreateSymbolicLink(folder.PathOf("Dockerfile"), Path.Combine("deploy", "Dockerfile"));

        Assert.Null(Replace(Encoding.UTF8));

        Assert.NotNull(new FileInfo(folder.PathOf("Dockerfile")).LinkTarget);
        Assert.Equal(Encoding.UTF8.GetBytes(After), folder.Read("deploy/Dockerfile"));
    }

    [Fact]
    public void Writes_the_target_of_two_links_once()
    {
        folder.Write("compose.yaml", Before);
        File.CreateSymbolicLink(folder.PathOf("Dockerfile"), "compose.yaml");

        Assert.Null(TextFile.TryReplace(folder.PathOf("compose.yaml"), SourceText.From(Before, Encoding.UTF8), SourceText.From(After, Encoding.UTF8)));
        Assert.Null(Replace(Encoding.UTF8));

        Assert.Equal(Encoding.UTF8.GetBytes(After), folder.Read("compose.yaml"));
    }

    string? Replace(Encoding encoding) =>
        TextFile.TryReplace(folder.PathOf("Dockerfile"), SourceText.From(Before, encoding), SourceText.From(After, encoding));
}
