using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class FixTests
{
    public sealed class Over_a_solution : IAsyncLifetime
    {
        const string Pins = """
            App/Database.cs(5,27): 'postgres' -> 'postgres:17.2' (oci-images.lock.json)
            App/Dockerfile(2,29): 'nginx' -> 'nginx:1.27' (oci-images.lock.json)
            App/appsettings.json(1,30): 'postgres' -> 'postgres:17.2' (oci-images.lock.json)
            compose.yaml(3,12): 'postgres' -> 'postgres:17.2' (oci-images.lock.json)

            """;

        // CommandRun replaces each backslash with a slash.
        const string Diff = """
            --- a/App/Database.cs
            +++ b/App/Database.cs
            @@ -2,7 +2,7 @@
             
             class Database
             {
            -    const string Image = "postgres"; // the shop's
            +    const string Image = "postgres:17.2"; // the shop's
                 object Shop => new PostgresBuilder().WithImage(Image);
                 object Test => new PostgresBuilder().WithImage(@"redis:latest");
                 object Unknown => new PostgresBuilder().WithImage("mariadb");
            --- a/App/Dockerfile
            +++ b/App/Dockerfile
            @@ -1,3 +1,3 @@
             \uFEFF# Bücher
            -FROM --platform=linux/amd64 nginx AS web
            +FROM --platform=linux/amd64 nginx:1.27 AS web
             	RUN  true 
            / No newline at end of file
            --- a/App/appsettings.json
            +++ b/App/appsettings.json
            @@ -1,1 +1,1 @@
            -{ "Db": { "ContainerImage": "postgres" } }
            / No newline at end of file
            +{ "Db": { "ContainerImage": "postgres:17.2" } }
            / No newline at end of file
            --- a/compose.yaml
            +++ b/compose.yaml
            @@ -1,5 +1,5 @@
             services:
               db:
            -    image: postgres
            +    image: postgres:17.2
               cache:
                 image: redis:7.4

            """;

        const string Left = """
            App/Database.cs(7,54): warning OCI1002: Image 'redis:latest' resolves to 'docker.io/library/redis:latest', and the tag 'latest' moves; pin it to a version tag or digest (no pin is known)
            App/Database.cs(8,56): warning OCI1001: Image 'mariadb' has no tag or digest and resolves to 'docker.io/library/mariadb:latest'; pin it to a tag or digest (no pin is known)

            """;

        const string Unlocked = "2 images have no pin yet: run `ocitag lock`\n";

        readonly TemporaryFolder folder = new();

        public Task InitializeAsync() => Shop.CreateInAsync(folder);

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }

        [Fact]
        public async Task Prints_a_patch_then_writes_each_file_then_has_nothing_left_to_do()
        {
            var untouched = folder.Contents();

            var dry = await CommandRun.OfAsync(folder, "fix", "--dry-run");
            string patch = Diff.Replace("\\uFEFF", "\uFEFF");
            Assert.Equal(new CommandRun(1, patch + Pins + Left + "4 pinned, 2 left (dry run: no file is written)\n" + Unlocked, ""), dry);
            Assert.Equal(untouched, folder.Contents());

            var check = await CommandRun.OfAsync(folder, "fix", "--check");
            Assert.Equal(new CommandRun(1, Pins + Left + "4 pinned, 2 left (check: no file is written)\n" + Unlocked, ""), check);
            Assert.Equal(untouched, folder.Contents());

            var real = await CommandRun.OfAsync(folder, "fix");
            Assert.Equal(new CommandRun(1, Pins + Left + "4 pinned, 2 left\n" + Unlocked, ""), real);
            var expected = new Dictionary<string, string>(untouched)
            {
                [Path.Combine("App", "Database.cs")] = Convert.ToHexString(Encoding.UTF8.GetBytes(Shop.Code("postgres:17.2", "redis:latest"))),
                [Path.Combine("App", "Dockerfile")] = Convert.ToHexString(Shop.Dockerfile("nginx:1.27")),
                [Path.Combine("App", "appsettings.json")] = Convert.ToHexString(Encoding.UTF8.GetBytes(Shop.Settings("postgres:17.2"))),
                ["compose.yaml"] = Convert.ToHexString(Encoding.UTF8.GetBytes(Shop.Compose("postgres:17.2"))),
            };
            Assert.Equal(expected, folder.Contents());

            var second = await CommandRun.OfAsync(folder, "fix", folder.PathOf("Shop.slnx"));
            Assert.Equal(new CommandRun(1, Left + "0 pinned, 2 left\n" + Unlocked, ""), second);
            Assert.Equal(expected, folder.Contents());

            var nothing = await CommandRun.OfAsync(folder, "fix", "--check");
            Assert.Equal(new CommandRun(0, Left + "0 pinned, 2 left (check: no file is written)\n" + Unlocked, ""), nothing);
        }
    }

    public sealed class Over_two_projects : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Does_not_change_an_image_without_an_entry()
        {
            // Only the first project has a lock file; the second uses the tag in the file that they share.
            folder.Write("Shop.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Worker/Worker.csproj" /></Solution>""");
            folder.Write("App/oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/nginx": { "tag": "1.27" } } }""");
            folder.Write("compose.yaml", "services:\n  web:\n    image: nginx\n");
            folder.Write("App/App.csproj", Project("../compose.yaml;oci-images.lock.json"));
            folder.Write("Worker/Worker.csproj", Project("../compose.yaml;Dockerfile"));
            folder.Write("Worker/Dockerfile", "FROM nginx\n");
            await folder.RestoreAsync("Shop.slnx");

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.Equal(new CommandRun(1, """
                compose.yaml(3,12): 'nginx' -> 'nginx:1.27' (oci-images.lock.json)
                Worker/Dockerfile(1,6): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest (no pin is known)
                1 pinned, 1 left
                1 image has no pin yet: run `ocitag lock`

                """, ""), run);
            Assert.Equal("FROM nginx\n"u8.ToArray(), folder.Read("Worker/Dockerfile"));
        }

        static string Project(string files) => $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="{files}" />
              </ItemGroup>
            </Project>
            """;
    }

    public sealed class Over_a_project : IDisposable
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="Dockerfile;compose.yaml;oci-images.lock.json" />
              </ItemGroup>
            </Project>
            """;

        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Respects_severities_and_suppressions_like_a_build()
        {
            await CreateAsync("""{ "version": 1, "images": {} }""");
            // MSBuild searches for such a file only beside or above code.
            folder.Write("Program.cs", "");
            folder.Write("Dockerfile", "FROM nginx\nFROM redis:latest\n");
            folder.Write("compose.yaml", "");
            folder.Write(".globalconfig", """
                is_global = true
                dotnet_diagnostic.OCI1001.severity = none
                dotnet_diagnostic.OCI1002.severity = error
                """);

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.StartsWith("Dockerfile(2,6): error OCI1002: Image 'redis:latest'", run.Output);
            Assert.EndsWith("0 pinned, 1 left\n1 image has no pin yet: run `ocitag lock`\n", run.Output);
            Assert.Equal(1, run.ExitCode);
        }

        [Fact]
        public async Task Fails_for_a_project_that_is_not_restored()
        {
            folder.Write("app.csproj", Project);
            folder.Write("Dockerfile", "");
            folder.Write("compose.yaml", "");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": {} }""");

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.Equal(2, run.ExitCode);
            Assert.Equal("ocitag: the C# code of 1 of 1 project is not compiled, since it is not restored; run 'dotnet restore'\n", run.Error);
        }

        [Fact]
        public async Task Fails_for_a_project_that_MSBuild_cannot_read()
        {
            folder.Write("app.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Oops");

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("app.csproj", run.Error);
        }

        async Task CreateAsync(string lockFile)
        {
            folder.Write("app.csproj", Project);
            folder.Write("oci-images.lock.json", lockFile);
            await folder.RestoreAsync("app.csproj");
        }
    }

    public sealed class Its_command_line : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task Fails_for_an_unknown_option() =>
            Assert.Equal(2, (await CommandRun.OfAsync(folder, "fix", "--dri-run")).ExitCode);

        [Fact]
        public async Task Fails_for_a_path_that_does_not_exist()
        {
            var run = await CommandRun.OfAsync(folder, "fix", "nowhere.sln");

            Assert.Equal(2, run.ExitCode);
            Assert.EndsWith("nowhere.sln' does not exist\n", run.Error);
            Assert.Empty(run.Output);
        }

        [Fact]
        public async Task Fails_for_an_invalid_solution()
        {
            folder.Write("shop.sln", "no solution");

            var run = await CommandRun.OfAsync(folder, "fix");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("shop.sln' cannot be opened", run.Error);
        }

        [Fact]
        public async Task Describes_the_files_and_the_exit_codes_in_its_help()
        {
            var run = await CommandRun.OfAsync(folder, "fix", "--help");

            Assert.Equal(0, run.ExitCode);
            Assert.All(
                ["oci-images.lock.json", "ocitag check", "--dry-run", "--pin", "Exit codes"],
                term => Assert.Contains(term, run.Output));
        }
    }

    public sealed class Where_a_project_would_have_it_write_elsewhere : IDisposable
    {
        readonly TemporaryFolder elsewhere = new();
        readonly TemporaryFolder folder = new();

        public Where_a_project_would_have_it_write_elsewhere()
        {
            elsewhere.Write("Dockerfile", "FROM postgres\n");
            folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2" } } }""");
        }

        public void Dispose()
        {
            elsewhere.Dispose();
            folder.Dispose();
        }

        [Fact]
        public async Task Does_not_follow_links()
        {
            File.CreateSymbolicLink(folder.PathOf("Dockerfile"), elsewhere.PathOf("Dockerfile"));

            await RefusesAsync();
        }

        [Theory]
        [InlineData("{0}/Dockerfile")]
        [InlineData("link/Dockerfile")]
        [InlineData("link/../{1}/Dockerfile")]
        public async Task Does_not_follow_paths(string path)
        {
            Directory.CreateSymbolicLink(folder.PathOf("link"), elsewhere.FullPath);
            string include =
                string.Format(System.Globalization.CultureInfo.InvariantCulture, path, elsewhere.FullPath, "../" + Path.GetFileName(elsewhere.FullPath));
            folder.Write("app.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><AdditionalFiles Include="{include}" /></ItemGroup>
                </Project>
                """);
            await folder.RestoreAsync("app.csproj");

            await RefusesAsync();
        }

        async Task RefusesAsync()
        {
            CommandRun run = await CommandRun.OfAsync(folder, "fix");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("is not written: it is outside of", run.Error);
            Assert.Equal("FROM postgres\n"u8.ToArray(), elsewhere.Read("Dockerfile"));
        }
    }
}
