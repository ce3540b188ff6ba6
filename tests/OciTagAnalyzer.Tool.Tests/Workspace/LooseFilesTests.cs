using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Tests.Projects;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class LooseFilesTests : IDisposable
{
    const string Project =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>""";

    static readonly string[] ofTheApp =
        ["app/.env", "app/appsettings.json", "app/worker.ini", "app/worker.xml", "app/Properties/launchSettings.json", "app/config/worker.json"];

    readonly TemporaryFolder folder = new();

    public LooseFilesTests()
    {
        folder.Write("app/app.csproj", Project);
        folder.Write("app/inner/inner.csproj", Project);
        string[] others =
        [
            "Dockerfile", "app/.vscode/settings.json", "app/bin/worker.json", "app/inner/worker.json", "app/node_modules/worker.json", "app/package.json",
            "app/wwwroot/worker.json", "appsettings.json", "config/worker.json",
        ];
        Array.ForEach([.. ofTheApp, .. others], file => folder.Write(file, "{}"));
    }

    public void Dispose() => folder.Dispose();

    async Task<IEnumerable<string>> DocumentsAsync(string entry)
    {
        await folder.RestoreAsync("app/app.csproj");
        await folder.RestoreAsync("app/inner/inner.csproj");
        Assert.True(Entry.TryFind(Path.TrimEndingDirectorySeparator(folder.PathOf(entry)), false, out Entry? found, out string? problem), problem);
        using LoadedSolution loaded = await LoadedSolution.OpenAsync(found, isFilesOnly: false, CancellationToken.None);
        string PathOf(TextDocument document) => Path.GetRelativePath(folder.FullPath, document.FilePath!).Replace('\\', '/');
        return loaded.ProjectIds
            .Select(id => loaded.Solution.GetProject(id)!)
            .Select(project => $"{project.Name}: {string.Join(' ', project.AdditionalDocuments.Select(PathOf))}");
    }

    [Fact]
    public async Task Belong_to_the_nearest_project_if_they_configure_it()
    {
        string files = string.Join(' ', ofTheApp);

        Assert.Equal(
            [
                $"app(net10.0): {files}", $"app(netstandard2.0): {files}", "inner(net10.0): app/inner/worker.json",
                    "inner(netstandard2.0): app/inner/worker.json",
                $"files below {Path.GetFileName(folder.FullPath)}: Dockerfile appsettings.json app/app.csproj app/inner/inner.csproj",
            ],
            await DocumentsAsync(""));
    }

    [Fact]
    public async Task Are_ignored_if_their_project_was_not_opened()
    {
        string files = string.Join(' ', ofTheApp);

        Assert.Equal(
            [$"app(net10.0): {files}", $"app(netstandard2.0): {files}", "files below app: app/app.csproj app/inner/inner.csproj"],
            await DocumentsAsync("app/app.csproj"));
    }

    // Both target frameworks have the file.
    [Fact]
    public async Task Are_reported_once()
    {
        folder.Write("app/config/worker.json", """{ "ContainerImage": "redis" }""");
        folder.Write("app/config/.editorconfig", "[*.json]\noci_tag.severity = error\n");
        folder.Write("config/worker.json", """{ "ContainerImage": "redis" }""");
        await folder.RestoreAsync("app/app.csproj");
        await folder.RestoreAsync("app/inner/inner.csproj");

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal(new CommandRun(1, """
            app/config/worker.json(1,22): error OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin it to a tag or digest
            1 finding in 1 file

            """, ""), run);
    }

    // The .env file belongs to the project as settings, and the compose file to no project.
    [Fact]
    public async Task Are_read_together_with_the_environment_of_compose_files()
    {
        folder.Write("app/.env", "TAG=latest\nUNUSED=latest\n");
        folder.Write("app/compose.yaml", "services:\n  a:\n    image: acme/a:${TAG:-1.0}\n  b:\n    image: acme/a:${TAG}\n");
        folder.Write("app/docker-bake.hcl", "target \"a\" {\n  contexts = { basis = \"docker-image://alpine:3.20\" }\n}\n");
        folder.Write("app/Dockerfile", "FROM basis\n");
        folder.Write("config/.env", "TAG=latest\n");
        await folder.RestoreAsync("app/app.csproj");
        await folder.RestoreAsync("app/inner/inner.csproj");

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal(new CommandRun(1, """
            app/.env(1,5): warning OCI1002: Image 'acme/a:latest' resolves to 'docker.io/acme/a:latest', and the tag 'latest' moves; pin it to a version tag or digest
            1 finding in 1 file

            """, ""), run);
    }

    // The compose file and the kustomization belong to the project, and the files that they complete to none.
    [Fact]
    public async Task Are_completed_by_files_of_a_project()
    {
        folder.Write("app/app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><AdditionalFiles Include="../compose.yaml;../kustomization.yaml" /></ItemGroup>
            </Project>
            """);
        folder.Write("compose.yaml", """
            services:
              web:
                build:
                  context: web [1]
                  additional_contexts: { basis: ./basis }
              db:
                image: mysql
            """);
        folder.Write("kustomization.yaml", "resources: [k8s/pod.yaml]\nimages: [ { name: redis, newTag: '7.4' } ]\n");
        folder.Write("web [1]/Dockerfile", "FROM basis\nFROM nginx\n");
        folder.Write("compose.prod.yaml", "services:\n  web:\n    image: acme/web\n");
        folder.Write("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec: { containers: [ { name: a, image: redis } ] }\n");
        await folder.RestoreAsync("app/app.csproj");
        await folder.RestoreAsync("app/inner/inner.csproj");

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal(new CommandRun(1, """
            compose.yaml(7,12): warning OCI1001: Image 'mysql' has no tag or digest and resolves to 'docker.io/library/mysql:latest'; pin it to a tag or digest
            web [1]/Dockerfile(2,6): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest
            2 findings in 2 files

            """, ""), run);
    }

    // The compose file also completes the Dockerfile, which has another lock file.
    [Fact]
    public async Task Belong_to_their_own_lock_file_only()
    {
        folder.Write("a/oci-images.lock.json", """{ "version": 1, "images": {} }""");
        folder.Write("a/compose.yaml", "services: { a: { image: redis:7.4 } }\n");
        folder.Write("b/oci-images.lock.json", """{ "version": 1, "images": {} }""");
        folder.Write("b/Dockerfile", "FROM nginx:1.27\n");
        using LoadedSolution loaded = await LoadedSolution.OpenAsync(new(folder.FullPath, EntryKind.Folder), isFilesOnly: true, CancellationToken.None);

        IReadOnlyList<SolutionImages> all = await SolutionImages.OfAsync(loaded, CancellationToken.None);

        Assert.Equal(
            ["redis:7.4"], all.Single(used => used.LockFile == folder.PathOf("a/oci-images.lock.json")).Images.Select(image => image.Reference.FamiliarForm));
        Assert.Equal(
            ["nginx:1.27"], all.Single(used => used.LockFile == folder.PathOf("b/oci-images.lock.json")).Images.Select(image => image.Reference.FamiliarForm));
    }
}
