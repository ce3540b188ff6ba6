using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

public sealed class FileDiscovery
{
    static readonly string[] inTheProject =
    [
        "above/root/src/app/Dockerfile",
        "above/root/src/app/appsettings.json",
        "above/root/src/app/compose.yaml",
    ];

    static readonly string[] upToTheRoot = ["above/root/compose.yaml", .. inTheProject, "above/root/src/compose.yaml"];

    [Collection(PackageCollection.Name)]
    public sealed class InTheProjectsFolder(PackedPackage package)
    {
        [Fact]
        public async Task Finds_each_kind_of_file_once()
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
                "Dockerfile.Dockerfile",
                "Dockerfile.arm64",
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
                "db.compose.yml",
                "deploy/compose.yaml",
                "deployment/a.yaml",
                "deployments/a.yaml",
                "docker-bake.hcl",
                "docker-bake.override.json",
                "docker-compose.ci.yaml",
                "docker-compose.yml",
                "helm/values.yaml",
                "k8s/base/web.yml",
                "kubernetes/a.yaml",
                "kustomization.yaml",
                "kustomize/base/kustomization.yaml",
                "local.docker-compose.yml",
                "manifests/a.yaml",
                "oci-images.lock.json",
                "oci-tag.sinks.txt",
                "tye.yaml",
                "worker.Containerfile",
                "worker.Dockerfile",
            ];
            var tree = new ProjectTree(package);
            Array.ForEach(files, file => tree.Write(ProjectTree.Project + file));

            Assert.Equal(files.Select(file => ProjectTree.Project + file), await tree.FoundAsync());
        }

        [Fact]
        public async Task Passes_over_what_only_looks_alike()
        {
            string[] files =
            [
                ".env.example",
                ".eslintrc.json",
                ".github/dependabot.yml",
                ".vscode/settings.json",
                "Containerfile.md",
                "Dockerfile.cs",
                "Dockerfile.dockerignore",
                "Dockerfile.md",
                "Dockerfile.verified.arm64",
                "DockerfileBuilder.cs",
                "Web.received.Dockerfile",
                "app.deps.json",
                "app.runtimeconfig.json",
                "appsettings.verified.json",
                "bin/appsettings.json",
                "bin/settings.json",
                "client/node_modules/a/settings.json",
                "composer.json",
                "deploy/Tool/bin/a.yaml",
                "deploy/Tool/node_modules/b/c.yaml",
                "deploy/Tool/obj/a.yml",
                "deploy/oci-images.lock.json",
                "Web.compose.verified.yaml",
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
            var tree = new ProjectTree(package);
            Array.ForEach(files, file => tree.Write(ProjectTree.Project + file));

            Assert.Empty(await tree.FoundAsync());
        }

        [Fact]
        public async Task Finds_what_may_configure_the_program()
        {
            string[] files = [".env", ".env.production", "Properties/launchSettings.json", "config/worker.json", "worker.env", "worker.ini", "worker.xml"];
            var tree = new ProjectTree(package);
            Array.ForEach(files, file => tree.Write(ProjectTree.Project + file));

            Assert.Equal(files.Select(file => ProjectTree.Project + file), await tree.FoundAsync());
        }

        [Fact]
        public async Task Finds_what_may_configure_the_program_among_the_projects_own_items_alone()
        {
            var tree = new ProjectTree(package, """
                <None Remove="**/*.json" />
                <Content Include="a.json" CopyToOutputDirectory="Always" />
                <EmbeddedResource Include="b.json;../beside/c.json" LogicalName="%(Filename)" />
                """);
            Array.ForEach(["a.json", "b.json", "d.json", "../beside/c.json", "../beside/e.json"], file => tree.Write(ProjectTree.Project + file));

            Assert.Equal([ProjectTree.Project + "a.json", ProjectTree.Project + "b.json", "above/root/src/beside/c.json"], await tree.FoundAsync());
        }

        // Thousands are data.
        [Theory]
        [InlineData(498, 500)]
        [InlineData(499, 2)]
        public async Task Finds_what_may_configure_the_program_in_its_own_folder_where_there_is_too_much(int others, int found)
        {
            var tree = new ProjectTree(package);
            tree.Write(ProjectTree.Project + "worker.json");
            Array.ForEach([.. Enumerable.Range(0, others)], i => tree.Write($"{ProjectTree.Project}data/{i}.json"));
            tree.Write(ProjectTree.Project + "appsettings.json");

            string[] files = [.. await tree.FoundAsync()];
            Assert.Equal(found, files.Length);
            Assert.Contains(ProjectTree.Project + "appsettings.json", files);
            Assert.Contains(ProjectTree.Project + "worker.json", files);
        }

        [Theory]
        [InlineData("Dockerfile/")]
        [InlineData("Containerfile/")]
        [InlineData("Dockerfile.d/")]
        [InlineData("compose.yaml/")]
        [InlineData("oci-images.lock.json/")]
        [InlineData("oci-tag.sinks.txt/")]
        public async Task Passes_over_a_folder_of_a_files_name(string folder)
        {
            var tree = new ProjectTree(package);
            tree.Write(ProjectTree.Project + folder + "README");

            Assert.Empty(await tree.FoundAsync());
        }

        [Fact]
        public async Task Finds_files_whose_names_mean_something_to_MSBuild()
        {
            string[] files = ["Dockerfile.%41(x) @é", "Dockerfile.a;b", "a@b.compose.yml", "compose;x.yml", "it's.Dockerfile"];
            var tree = new ProjectTree(package);
            Array.ForEach(files, file => tree.Write(ProjectTree.Project + file));

            Assert.Equal(files.Select(file => ProjectTree.Project + file), await tree.FoundAsync());
        }

        [Fact]
        public async Task Does_not_add_what_the_project_adds_itself()
        {
            var tree = new ProjectTree(package, """<AdditionalFiles Include="$(MSBuildProjectDirectory)/appsettings.json;../../compose.yaml;./Dockerfile" />""").Filled();
            tree.Write("above/root/.git/HEAD");

            Assert.Equal(upToTheRoot, await tree.FoundAsync());
        }

        [Fact]
        public async Task Adds_the_project_and_what_it_imports()
        {
            var tree = new ProjectTree(package);
            tree.Write("above/Directory.Build.targets", "<Project />");
            tree.Write("above/root/Directory.Build.props", "<Project />");
            tree.Write("above/Directory.Build.props", "<Project />");

            Assert.Equal(
                ["above/Directory.Build.targets", "above/root/Directory.Build.props", ProjectTree.Project + "app.csproj"],
                await tree.ProjectFilesAsync());
            Assert.Equal(
                ["above/Directory.Build.targets", ProjectTree.Project + "app.csproj"],
                await tree.ProjectFilesAsync("-p:ImportDirectoryBuildProps=false"));
            Assert.Empty(await tree.ProjectFilesAsync("-p:OciTagAnalyzerIncludeFiles=false"));
        }

        [Fact]
        public async Task Adds_nothing_where_it_is_told_so() =>
            Assert.Empty(await new ProjectTree(package).Filled().FoundAsync("-p:OciTagAnalyzerIncludeFiles=false"));
    }

    [Collection(PackageCollection.Name)]
    public sealed class Upwards(PackedPackage package)
    {
        readonly ProjectTree tree = new ProjectTree(package).Filled();

        [Theory]
        [InlineData("above/root/.git/HEAD")]
        [InlineData("above/root/.git")]
        public async Task Ends_at_the_root_of_the_repository(string mark)
        {
            tree.Write(mark);

            Assert.Equal(upToTheRoot, await tree.FoundAsync());
        }

        [Fact]
        public async Task Ends_at_the_inner_of_two_repositories()
        {
            tree.Write("above/.git/HEAD");
            tree.Write("above/root/.git");

            Assert.Equal(upToTheRoot, await tree.FoundAsync());
        }

        [Theory]
        [InlineData("above/")]
        [InlineData("above/root/src/")]
        public async Task Ends_at_the_root_of_the_repository_wherever_the_solution_stands(string solution)
        {
            tree.Write("above/root/.git/HEAD");

            Assert.Equal(upToTheRoot, await tree.FoundAsync("-p:SolutionDir=" + tree.PathOf(solution)));
        }

        [Fact]
        public async Task Ends_at_the_solution_where_there_is_no_repository() =>
            Assert.Equal(upToTheRoot, await tree.FoundAsync("-p:SolutionDir=" + tree.PathOf("above/root/")));

        [Fact]
        public async Task Does_not_begin_where_the_project_is_the_root_of_the_repository()
        {
            tree.Write(ProjectTree.Project + ".git/HEAD");

            Assert.Equal(inTheProject, await tree.FoundAsync());
        }

        [Theory]
        [InlineData("-p:SolutionDir=")]
        [InlineData("-p:SolutionDir=*Undefined*")]
        [InlineData("-p:SolutionDir=../beside/")]
        public async Task Does_not_begin_without_a_root_above_the_project(string solution) =>
            Assert.Equal(inTheProject, await tree.FoundAsync(solution));

        [Fact]
        public async Task Finds_the_table_of_sinks_of_each_folder()
        {
            string[] tables = ["above/root/oci-tag.sinks.txt", "above/root/src/app/oci-tag.sinks.txt"];
            tree.Write("above/root/.git/HEAD");
            tree.Write("above/oci-tag.sinks.txt");
            Array.ForEach(tables, table => tree.Write(table));

            Assert.Equal(tables, (await tree.FoundAsync()).Where(file => file.EndsWith("sinks.txt", StringComparison.Ordinal)));
        }

        // One of several projects may be told to see to what they share; the lock file is for all of them.
        [Fact]
        public async Task Does_not_begin_where_it_is_told_so()
        {
            tree.Write("above/root/.git/HEAD");
            tree.Write("above/root/oci-images.lock.json");
            tree.Write("above/root/.github/workflows/ci.yml");

            Assert.Equal(["above/root/oci-images.lock.json", .. inTheProject], await tree.FoundAsync("-p:OciTagAnalyzerIncludeFilesAbove=false"));
        }

        [Fact]
        public async Task Finds_each_kind_of_file_that_belongs_to_a_repository()
        {
            string[] files = [".devcontainer/devcontainer.json", ".env", ".github/workflows/ci.yml", ".gitlab-ci.yml", "azure-pipelines.yml", "deploy/web.yaml", "docker-bake.json", "kustomization.yaml", "tye.yaml"];
            tree.Write("above/root/.git/HEAD");
            Array.ForEach(files, file => tree.Write("above/root/" + file));

            Assert.Equal(files.Select(file => "above/root/" + file), (await tree.FoundAsync()).Except(upToTheRoot));
        }

        [Fact]
        public async Task Finds_the_nearest_lock_file()
        {
            tree.Write("oci-images.lock.json");
            tree.Write("above/oci-images.lock.json");

            Assert.Equal(["above/oci-images.lock.json", .. inTheProject], await tree.FoundAsync());
        }
    }
}
