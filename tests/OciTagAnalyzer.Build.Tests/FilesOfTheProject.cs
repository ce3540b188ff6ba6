namespace OciTagAnalyzer.Build.Tests;

public sealed class FilesOfTheProject : IDisposable
{
    readonly ProjectTree tree = new();

    public void Dispose() => tree.Dispose();

    void WriteInProject(params IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            tree.Write(ProjectTree.Project + file);
        }
    }

    static IEnumerable<string> InProject(params IEnumerable<string> files) => files.Select(file => ProjectTree.Project + file);

    [Fact]
    public void Are_found_once_each()
    {
        string[] files =
        [
            ".azure-pipelines/templates/build.yml",
            ".azuredevops/templates/build.yml",
            ".circleci/config.yml",
            ".devcontainer.json",
            ".devcontainer/devcontainer.json",
            ".devcontainer/rust/devcontainer.json",
            ".env",
            ".github/actions/setup/action.yml",
            ".github/workflows/ci.yml",
            ".gitlab-ci.yml",
            ".gitlab/ci/build.yml",
            ".tekton/push.yaml",
            "Containerfile",
            "Containerfile.arm64",
            "Dockerfile",
            "Dockerfile-prod",
            "Dockerfile.Dockerfile",
            "Dockerfile.arm64",
            "Dockerfile_dev",
            "Pulumi.yaml",
            "appsettings.Development.json",
            "appsettings.json",
            "azure-pipelines.nightly.yml",
            "bitbucket-pipelines.yml",
            "build.gitlab-ci.yml",
            "cache.compose.yaml",
            "charts/shop/templates/web.yaml",
            "charts/shop/values.yaml",
            "compose.db.compose.yaml",
            "compose.override.yml",
            "compose.yaml",
            "compose/infrastructure.yml",
            "db.compose.yml",
            "deploy/compose.yaml",
            "deployment/a.yaml",
            "deployments/a.yaml",
            "docker-bake.hcl",
            "docker-bake.override.json",
            "docker-compose.ci.yaml",
            "docker-compose.yml",
            "docker-stack.prod.yaml",
            "docker/postgres.yml",
            "docker/stacks/db/a.yaml",
            "helm/values.yaml",
            "k8s/base/web.yml",
            "kubernetes/a.yaml",
            "kustomization.yaml",
            "kustomize/base/kustomization.yaml",
            "local.docker-compose.yml",
            "manifests/a.yaml",
            "oci-images.lock.json",
            "oci-tag.sinks.txt",
            "stack.yml",
            "tye.yaml",
            "worker.Containerfile",
            "worker.Dockerfile",
        ];
        WriteInProject(files);

        Assert.Equal(InProject(files), tree.Found(task => task.ProjectItems = ProjectTree.Items("appsettings.json", "docker-bake.override.json")));
    }

    [Fact]
    public void Have_paths_relative_to_the_project()
    {
        WriteInProject("compose.yaml");
        tree.Write("above/root/compose.yaml");
        tree.Write("above/root/.git/HEAD");

        Assert.Equal(
            [Path.Combine("..", "..", "compose.yaml"), "app.csproj", "compose.yaml"],
            tree.Run().Files.Select(item => item.ItemSpec).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Do_not_include_similar_names()
    {
        string[] files =
        [
            ".env.example",
            ".eslintrc.json",
            ".github/dependabot.yml",
            "Containerfile.md",
            "Dockerfile.cs",
            "Dockerfile.dockerignore",
            "Dockerfile.md",
            "Dockerfile.verified.arm64",
            "DockerfileBuilder.cs",
            "Web.compose.verified.yaml",
            "Web.received.Dockerfile",
            "app.deps.json",
            "app.runtimeconfig.json",
            "appsettings.verified.json",
            "bin/appsettings.json",
            "bin/settings.json",
            "client/node_modules/a/settings.json",
            "composer.json",
            "db.yml",
            "deploy/Tool/bin/a.yaml",
            "deploy/Tool/node_modules/b/c.yaml",
            "deploy/Tool/obj/a.yml",
            "deploy/oci-images.lock.json",
            "docs/Web.verified.json",
            "docs/compose.yaml",
            "k8s/notes.md",
            "node_modules/a/settings.json",
            "obj/Dockerfile.x",
            "obj/settings.ini",
            "package.json",
            "tool/obj/settings.xml",
            "tsconfig.app.json",
            "values.yaml",
            "web.config",
            "wwwroot/settings.json",
        ];
        WriteInProject(files);

        Assert.Empty(tree.Found(task => task.ProjectItems = ProjectTree.Items(files)));
    }

    [Theory]
    [InlineData("Dockerfile/")]
    [InlineData("Containerfile/")]
    [InlineData("Dockerfile.d/")]
    [InlineData("compose.yaml/")]
    [InlineData("oci-images.lock.json/")]
    [InlineData("oci-tag.sinks.txt/")]
    public void Are_not_folders(string folder)
    {
        WriteInProject(folder + "README");

        Assert.Empty(tree.Found());
    }

    [Fact]
    public void May_have_names_with_special_characters()
    {
        string[] files = ["Dockerfile.%41(x) @é", "Dockerfile.a;b", "a@b.compose.yml", "compose;x.yml", "it's.Dockerfile"];
        WriteInProject(files);

        Assert.Equal(InProject(files), tree.Found());
    }

    [Fact]
    public void Are_not_added_if_the_project_adds_them_itself()
    {
        tree.Filled().Write("above/root/.git/HEAD");

        Assert.Equal(
            ["above/root/src/compose.yaml"],
            tree.Found(task => task.AdditionalFiles =
                ProjectTree.Items(tree.PathOf(ProjectTree.Project + "appsettings.json"), "../../compose.yaml", "./Dockerfile", "compose.yaml")));
    }

    [Fact]
    public void Are_not_added_if_a_property_turns_them_off() =>
        Assert.Empty(tree.Filled().Run(task => task.IncludeFiles = "false").Files);

    [Fact]
    public void Include_the_project_and_its_imports()
    {
        string props = tree.PathOf("above/root/Directory.Build.props");
        string targets = tree.PathOf("above/Directory.Build.targets");
        tree.Write(props, "<Project />");
        tree.Write(targets, "<Project />");

        Assert.Equal(
            ["above/Directory.Build.targets", "above/root/Directory.Build.props", ProjectTree.Project + "app.csproj"],
            tree.ProjectFiles(task => (task.DirectoryBuildProps, task.DirectoryBuildTargets) = (props, targets)));
        Assert.Equal([ProjectTree.Project + "app.csproj"], tree.ProjectFiles(task => task.DirectoryBuildProps = tree.PathOf("missing.props")));
    }

    [Fact]
    public void Are_not_links_without_a_target_or_folders_that_are_links()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // On Windows, links need a privilege.
        }

        WriteInProject("k8s/a.yaml");
        File.CreateSymbolicLink(tree.PathOf(ProjectTree.Project + "compose.yaml"), "missing.yaml");
        Directory.CreateSymbolicLink(tree.PathOf(ProjectTree.Project + "k8s/loop"), "..");

        Assert.Equal(InProject("k8s/a.yaml"), tree.Found());
    }

    [Fact]
    public void Are_found_beside_a_folder_that_cannot_be_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // An administrator can read every folder.
        }

        WriteInProject("k8s/a.yaml", "k8s/secret/b.yaml");
        File.SetUnixFileMode(tree.PathOf(ProjectTree.Project + "k8s/secret"), UnixFileMode.None);

        Assert.Equal(InProject("k8s/a.yaml"), tree.Found());
        Assert.Contains("Cannot search folder", Assert.Single(tree.Log.Messages));
        File.SetUnixFileMode(tree.PathOf(ProjectTree.Project + "k8s/secret"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Are_not_added_if_the_task_fails()
    {
        ChooseFiles task = tree.Filled().Run(task => task.AdditionalFiles = [null!]);

        Assert.Empty(task.Files);
        Assert.Contains("cannot search the project's files", Assert.Single(tree.Log.Messages));
    }
}
