using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Reports;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Is_empty_without_changes() => Assert.Equal("", UnifiedDiff.Of("a", "x\n", "x\n"));

    [Theory]
    [InlineData("a\n", "b\n")]
    [InlineData("a", "b")]
    [InlineData("1\n2\n3\n4\na\n5\n6\n7\n8\n", "1\n2\n3\n4\nb\n5\n6\n7\n8\n")]
    [InlineData("a\n1\n2\n3\n4\n5\n6\na", "b\n1\n2\n3\n4\n5\n6\nb")]
    [InlineData("a\n1\n2\n3\n4\n5\n6\n7\na\n", "b\n1\n2\n3\n4\n5\n6\n7\nb\n")]
    [InlineData("a\r\n1\r\n", "b\r\n1\r\n")]
    [InlineData("a\na\n1\n\n", "b\nc\n1\n\n")]
    public async Task Can_be_applied_by_git(string before, string after)
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", before);
        await ApplyAsync(folder, UnifiedDiff.Of("file", before, after));

        Assert.Equal(after, Encoding.UTF8.GetString(folder.Read("file")));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a\nb\n")]
    public async Task Creates_a_file(string after)
    {
        using var folder = new TemporaryFolder();
        await ApplyAsync(folder, UnifiedDiff.Of("new folder/file", null, SourceText.From(after)));

        Assert.Equal(after, Encoding.UTF8.GetString(folder.Read("new folder/file")));
    }

    static async Task ApplyAsync(TemporaryFolder folder, string patch)
    {
        folder.Write("patch", patch);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "patch"]) { WorkingDirectory = folder.FullPath })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }
}
