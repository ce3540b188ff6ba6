namespace OciTagAnalyzer.Build.Tests;

public sealed class FilesAboveTheProject : IDisposable
{
    static readonly string[] inTheProject = ["above/root/src/app/Dockerfile", "above/root/src/app/appsettings.json", "above/root/src/app/compose.yaml"];

    static readonly string[] upToTheRoot = ["above/root/compose.yaml", .. inTheProject, "above/root/src/compose.yaml"];

    readonly ProjectTree tree = new ProjectTree().Filled();

    public void Dispose() => tree.Dispose();

    [Theory]
    [InlineData("above/root/.git/HEAD")]
    [InlineData("above/root/.git")]
    public void Are_found_up_to_the_root_of_the_repository(string file)
    {
        tree.Write(file);

        Assert.Equal(upToTheRoot, tree.Found());
    }

    [Fact]
    public void Are_found_up_to_the_root_of_the_inner_repository()
    {
        tree.Write("above/.git/HEAD");
        tree.Write("above/root/.git");

        Assert.Equal(upToTheRoot, tree.Found());
    }

    [Theory]
    [InlineData("above/")]
    [InlineData("above/root/src/")]
    public void Are_found_up_to_the_root_of_the_repository_wherever_the_solution_is(string solution)
    {
        tree.Write("above/root/.git/HEAD");

        Assert.Equal(upToTheRoot, tree.Found(task => task.SolutionFolder = tree.PathOf(solution)));
    }

    [Fact]
    public void Are_found_up_to_the_solution_without_a_repository() =>
        Assert.Equal(upToTheRoot, tree.Found(task => task.SolutionFolder = tree.PathOf("above/root/")));

    [Fact]
    public void Are_not_found_if_the_project_is_the_root_of_the_repository()
    {
        tree.Write(ProjectTree.Project + ".git/HEAD");

        Assert.Equal(inTheProject, tree.Found());
    }

    [Theory]
    [InlineData("")]
    [InlineData("*Undefined*")]
    [InlineData("../beside/")]
    public void Are_not_found_without_a_root(string solution) => Assert.Equal(inTheProject, tree.Found(task => task.SolutionFolder = solution));

    // If another project reports the shared files, the lock file and the sink tables still apply.
    [Fact]
    public void Are_not_found_if_a_property_turns_them_off()
    {
        tree.Write("above/root/.git/HEAD");
        tree.Write("above/root/oci-images.lock.json");
        tree.Write("above/root/oci-tag.sinks.txt");
        tree.Write("above/root/.github/workflows/ci.yml");

        Assert.Equal(
            ["above/root/oci-images.lock.json", "above/root/oci-tag.sinks.txt", .. inTheProject],
            tree.Found(task => task.IncludeFilesAbove = "false"));
    }

    [Fact]
    public void Are_found_for_each_kind_that_belongs_to_a_repository()
    {
        string[] files =
        [
            ".devcontainer/devcontainer.json", ".env", ".github/workflows/ci.yml", ".gitlab-ci.yml", "azure-pipelines.yml", "deploy/web.yaml",
            "docker-bake.json", "kustomization.yaml", "tye.yaml",
        ];
        tree.Write("above/root/.git/HEAD");
        Array.ForEach(files, file => tree.Write("above/root/" + file));

        Assert.Equal(files.Select(file => "above/root/" + file), tree.Found().Except(upToTheRoot));
    }

    [Fact]
    public void Include_the_sink_table_of_each_folder()
    {
        string[] tables = ["above/root/oci-tag.sinks.txt", "above/root/src/app/oci-tag.sinks.txt"];
        tree.Write("above/root/.git/HEAD");
        tree.Write("above/oci-tag.sinks.txt");
        Array.ForEach(tables, table => tree.Write(table));

        Assert.Equal(tables, tree.Found().Except(upToTheRoot));
    }

    [Fact]
    public void Include_the_nearest_lock_file()
    {
        tree.Write("oci-images.lock.json");
        tree.Write("above/oci-images.lock.json");

        Assert.Equal(["above/oci-images.lock.json", .. inTheProject], tree.Found());
    }

    [Fact]
    public void Include_the_nearest_baseline()
    {
        tree.Write("oci-images.baseline.json");
        tree.Write("above/oci-images.baseline.json");
        tree.Write(ProjectTree.Project + "k8s/oci-images.baseline.json");

        Assert.Equal(["above/oci-images.baseline.json", .. inTheProject], tree.Found());
    }

    // A file in a deployment folder that also contains the project.
    [Fact]
    public void Are_found_once_if_they_match_in_two_folders()
    {
        tree.Write("above/root/.git/HEAD");
        tree.Write("above/root/src/deploy/app/app.csproj", "<Project />");
        tree.Write("above/root/src/deploy/app/compose.yaml");

        Assert.Equal(
            ["above/root/compose.yaml", "above/root/src/compose.yaml", "above/root/src/deploy/app/compose.yaml"],
            tree.Run(task => task.ProjectPath = tree.PathOf("above/root/src/deploy/app/app.csproj")).Files
                .Select(item => Path.GetFullPath(item.ItemSpec, tree.PathOf("above/root/src/deploy/app")))
                .Select(file => Path.GetRelativePath(tree.PathOf(""), file).Replace('\\', '/'))
                .Where(file => file.EndsWith("compose.yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }
}
