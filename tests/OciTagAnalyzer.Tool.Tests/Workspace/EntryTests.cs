using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class EntryTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Is_the_only_solution_even_with_a_project()
    {
        Create("b.csproj", "a.csproj", "shop.slnx");

        Assert.Equal(new Entry(folder.PathOf("shop.slnx"), EntryKind.Solution), Found());
    }

    [Fact]
    public void Is_the_only_project_without_a_solution()
    {
        Create("app.csproj", "report.fsproj");

        Assert.Equal(new Entry(folder.PathOf("app.csproj"), EntryKind.Project), Found());
    }

    [Fact]
    public void Is_not_one_of_two_projects()
    {
        Create("b.csproj", "a.csproj");

        Assert.EndsWith("contains more than one project; pass one of a.csproj, b.csproj", Problem(folder.FullPath));
    }

    [Fact]
    public void Is_not_one_of_two_solutions()
    {
        Create("b.sln", "a.slnx", "app.csproj");

        Assert.EndsWith("contains more than one solution; pass one of a.slnx, b.sln", Problem(folder.FullPath));
    }

    [Fact]
    public void Is_the_folder_without_either()
    {
        Create("app/app.csproj", "Dockerfile");

        Assert.Equal(new Entry(folder.FullPath, EntryKind.Folder), Found());
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("deploy/compose.yaml")]
    [InlineData("appsettings.json")]
    [InlineData("oci-images.lock.json")]
    [InlineData("app.cs")]
    [InlineData("report.fsproj")]
    public void Is_a_file_that_may_contain_images(string file)
    {
        Create(file);

        Assert.True(Entry.TryFind(folder.PathOf(file), false, out Entry? entry, out string? problem), problem);
        Assert.Equal(new Entry(folder.PathOf(file), EntryKind.File), entry);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("compose.verified.yaml")]
    [InlineData("app.csx")]
    public void Is_not_a_file_of_another_kind(string file)
    {
        Create(file);

        Assert.EndsWith("or file that may contain images", Problem(folder.PathOf(file)));
    }

    Entry? Found()
    {
        Assert.True(Entry.TryFind(folder.FullPath, false, out Entry? entry, out string? problem), problem);
        return entry;
    }

    static string? Problem(string path)
    {
        Assert.False(Entry.TryFind(path, false, out _, out string? problem));
        return problem;
    }

    void Create(params string[] files)
    {
        foreach (string file in files)
        {
            folder.Write(file, "");
        }
    }
}
