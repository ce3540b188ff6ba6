using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class WritableFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Dockerfile", null)]
    [InlineData("deploy/deep/Dockerfile", null)]
    [InlineData("clone/Dockerfile", "it belongs to another git repository, '")]
    [InlineData("clone/deep/Dockerfile", "it belongs to another git repository, '")]
    [InlineData("lib/submodule/Dockerfile", "it belongs to another git repository, '")]
    [InlineData("../Dockerfile", "it is outside of '")]
    public void Does_not_contain_files_of_another_repository(string file, string? reason)
    {
        folder.Write("root/.git/HEAD", "");
        AssertReason("root", file, reason);
    }

    [Fact]
    public void Does_not_contain_a_nested_repository_even_without_an_outer_one() =>
        AssertReason("root", "clone/Dockerfile", "it belongs to another git repository, '");

    [Fact]
    public void Contains_the_files_of_a_submodule_that_is_opened_itself() => AssertReason("root/lib/submodule", "Dockerfile", null);

    [Fact]
    public void Does_not_contain_a_link_into_another_repository()
    {
        Create();
        File.CreateSymbolicLink(folder.PathOf("root/linked"), folder.PathOf("root/clone/Dockerfile"));

        AssertReason("root", "linked", "it belongs to another git repository, '");
    }

    void AssertReason(string opened, string file, string? reason)
    {
        Create();
        string path = Path.GetFullPath(file, folder.PathOf(opened));
        string? found = WritableFolder.For(new Entry(folder.PathOf(opened), EntryKind.Folder)).RefusalFor(path);
        if (reason is null)
        {
            Assert.Null(found);
        }
        else
        {
            Assert.StartsWith(reason, found);
        }
    }

    void Create()
    {
        folder.Write("root/clone/.git/HEAD", "");
        folder.Write("root/lib/submodule/.git", "gitdir: ../../.git/modules/submodule\n");
        foreach (string name in new[] { "deploy/deep", "clone/deep", "lib/submodule" })
        {
            folder.Write($"root/{name}/Dockerfile", "");
        }

        folder.Write("root/clone/Dockerfile", "");
    }
}
