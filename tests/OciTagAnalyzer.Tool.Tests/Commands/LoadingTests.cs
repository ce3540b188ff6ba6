using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>The messages about projects that MSBuild opens only in part, or not at all.</summary>
public sealed class LoadingTests : IDisposable
{
    const string Dockerfile =
        "Dockerfile(1,6): warning OCI1001: Image 'nginx' has no tag or digest and resolves to 'docker.io/library/nginx:latest'; pin it to a tag or digest\n";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // The workspace does not distinguish warnings of MSBuild from errors.
    [Theory]
    [InlineData("<Warning Code=\"MSB3277\" Text=\"Found conflicts\" />")]
    [InlineData("<Error Text=\"No license\" />")]
    public async Task A_message_of_MSBuild_is_ignored_if_the_code_compiles(string task)
    {
        await CreateAsync("app", Project($"<Target Name=\"T\" BeforeTargets=\"CoreCompile\">{task}</Target>"), "class C;");

        Assert.Equal(new CommandRun(0, "no findings\n", ""), await CommandRun.OfAsync(folder, "check"));
    }

    [Fact]
    public async Task An_error_of_MSBuild_is_reported_if_the_code_does_not_compile()
    {
        await CreateAsync("app", Project("<Target Name=\"T\" BeforeTargets=\"CoreCompile\"><Error Text=\"No license\" /></Target>"), "class C : Licensed;");
        folder.Write("Dockerfile", "FROM nginx\n");

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal((2, Dockerfile + "1 finding in 1 file\n"), (run.ExitCode, run.Output));
        Assert.Contains("app/app.csproj' is read only in part: No license\n", run.Error);
        Assert.Contains("ocitag: warning: app does not compile, so images in its code may be missing; the error: ", run.Error);
    }

    // Code that cannot contain an image is not compiled: an error in a method hides nothing, but one in a declaration may hide a library.
    [Theory]
    [InlineData("class C { void M() => new Missing(); }", 0)]
    [InlineData("using Missing; class C;", 1)]
    [InlineData("class C { void M() { new Missing(); System.Diagnostics.Process.Start(\"docker\", \"version\"); } }", 1)]
    public async Task An_error_counts_if_it_may_hide_an_image(string code, int warnings)
    {
        await CreateAsync("app", Project(), code);

        CommandRun run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal((0, "no findings\n"), (run.ExitCode, run.Output.Replace("0 findings in what was read; not everything was read", "no findings")));
        Assert.Equal(warnings, run.Error.Split("does not compile").Length - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_project_that_cannot_be_opened_does_not_affect_the_others(bool hasSolution)
    {
        folder.Write("a/global.json", """{ "sdk": { "version": "99.0.100" } }""");
        folder.Write("a/a.csproj", Project());
        folder.Write("b/b.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Oops");
        folder.Write("d/d.csproj", "<Project Sdk=\"No.Such.Sdk\" />");
        folder.Write("e/global.json", """{ "sdk": { "version": "98.0.100", "rollForward": "disable" } }""");
        folder.Write("e/e.csproj", Project());
        await CreateAsync("z", Project(), "class C { [System.Obsolete] static string ContainerImage => \"x\"; }");
        folder.Write("z/Dockerfile", "FROM nginx\n");
        if (hasSolution)
        {
            folder.Write("all.slnx", "<Solution>" + string.Concat("abcdez".Select(name => $"<Project Path=\"{name}/{name}.csproj\" />")) + "</Solution>");
        }

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal((2, "z/" + Dockerfile + "1 finding in 1 file\n"), (run.ExitCode, run.Output));
        string[] errors = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(hasSolution ? 5 : 4, errors.Length);
        Assert.Contains("a/a.csproj' is not read: '", errors[0]);
        Assert.EndsWith("a/global.json' requires .NET SDK 99.0.100, which is not installed", errors[0]);
        Assert.Contains("b/b.csproj' is not read: The project file could not be loaded.", errors[1]);
        Assert.All(hasSolution ? ["c/c.csproj' is not read: it does not exist"] : Array.Empty<string>(), missing => Assert.EndsWith(missing, errors[2]));
        Assert.Contains("d/d.csproj' is not read: ", errors[^2]);
        Assert.EndsWith("requires .NET SDK 98.0.100, which is not installed", errors[^1]);
    }

    [Fact]
    public async Task Projects_that_are_not_restored_are_counted_and_their_files_read()
    {
        foreach (string name in new[] { "a", "b", "c" })
        {
            folder.Write($"{name}/{name}.csproj", Project());
            folder.Write($"{name}/Program.cs", "class C : Missing;");
        }

        folder.Write("a/Dockerfile", "FROM nginx\n");

        var run = await CommandRun.OfAsync(folder, "check");
        Assert.Equal(new CommandRun(2, "a/" + Dockerfile + "1 finding in 1 file\n",
            "ocitag: the C# code of 3 of 3 projects is not compiled, since it is not restored; run 'dotnet restore'\n"), run);

        folder.Write("a/Dockerfile", "FROM nginx:1.27\n");
        run = await CommandRun.OfAsync(folder, "check");
        Assert.Equal((2, "0 findings in what was read; not everything was read\n"), (run.ExitCode, run.Output));

        folder.Write("b/Program.cs", "class C;");
        await folder.RestoreAsync("b/b.csproj");
        run = await CommandRun.OfAsync(folder, "check");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(
            @"^ocitag: the C# code of 2 of 3 projects is not compiled, since it is not restored; run 'dotnet restore': 'a/a\.csproj', 'c/c\.csproj'\n$",
            run.Error);
    }

    [Fact]
    public async Task A_change_after_the_restore_is_reported_if_the_code_does_not_compile()
    {
        await CreateAsync("app", Project(), "class C : Added;");
        File.SetLastWriteTimeUtc(folder.PathOf("app/app.csproj"), DateTime.UtcNow.AddMinutes(1));

        Assert.Equal(
            new CommandRun(0, "0 findings in what was read; not everything was read\n",
                "ocitag: warning: app does not compile, so images in its code may be missing; it was changed after it was restored; run 'dotnet restore'\n"),
            await CommandRun.OfAsync(folder, "check"));
    }

    [Fact]
    public async Task A_failed_restore_is_reported_with_its_error()
    {
        folder.Write("app/app.csproj", Project("<ItemGroup><PackageReference Include=\"OciTag.No.Such.Package\" Version=\"1.0.0\" /></ItemGroup>"));
        folder.Write("app/nuget.config", "<configuration><packageSources><clear /><add key=\"empty\" value=\".\" /></packageSources></configuration>");
        folder.Write("app/Program.cs", "class C : Missing;");
        await Assert.ThrowsAnyAsync<Exception>(() => folder.RestoreAsync("app/app.csproj"));

        var run = await CommandRun.OfAsync(folder, "check");

        Assert.Equal((2, "0 findings in what was read; not everything was read\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("ocitag: warning: app does not compile, so images in its code may be missing; its restore failed: NU1101: Unable to find package " +
            "OciTag.No.Such.Package.", run.Error);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Many_projects_that_do_not_compile_are_counted()
    {
        foreach (string name in new[] { "a", "b", "c", "d", "e" })
        {
            folder.Write($"{name}/{name}.csproj", Project());
            folder.Write($"{name}/Program.cs", "class C : Missing;");
        }

        folder.Write("all/all.slnx", "<Solution>" + string.Concat("abcde".Select(name => $"<Project Path=\"../{name}/{name}.csproj\" />")) + "</Solution>");
        await folder.RestoreAsync("all/all.slnx");
        string[] errors = (await CommandRun.OfAsync(folder, "check")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, errors.Length);
        Assert.Equal("ocitag: warning: 2 more projects do not compile", errors[3]);
    }

    [Fact]
    public async Task Projects_that_fail_for_the_same_reason_are_reported_together()
    {
        foreach (string name in new[] { "a", "b" })
        {
            folder.Write($"{name}/{name}.csproj", "<Project Sdk=\"No.Such.Sdk/1.0.0\" />");
        }

        string error = (await CommandRun.OfAsync(folder, "check")).Error;

        Assert.Matches("^ocitag: '.*/a/a.csproj', '.*/b/b.csproj' are not read: The SDK 'No.Such.Sdk/1.0.0' specified could not be found.\n$", error);
    }

    [Fact]
    public async Task Projects_of_a_nested_repository_are_skipped()
    {
        folder.Write(".git/HEAD", "");
        folder.Write("clone/.git/HEAD", "");
        await CreateAsync("clone/lib", Project(), "public class C;");
        folder.Write("clone/lib/Dockerfile", "FROM redis\n");
        await CreateAsync("app", Project("<ItemGroup><ProjectReference Include=\"../clone/lib/lib.csproj\" /></ItemGroup>"), "class D : C;");
        folder.Write("app/Dockerfile", "FROM nginx\n");
        folder.Write("build/all.slnx", """<Solution><Project Path="../app/app.csproj" /><Project Path="../clone/lib/lib.csproj" /></Solution>""");

        // A solution has the files below its folder, and the code of all its projects.
        var run = await CommandRun.OfAsync(folder, "check", "build/all.slnx");
        Assert.Equal((0, "no findings\n"), (run.ExitCode, run.Output));
        Assert.Matches("^ocitag: warning: '.*/clone' is another git repository and is skipped; pass it as PATH to include it\n$", run.Error);

        run = await CommandRun.OfAsync(folder, "check");
        Assert.Equal((1, "app/" + Dockerfile + "1 finding in 1 file\n"), (run.ExitCode, run.Output));
        Assert.Equal("ocitag: warning: 'clone' is another git repository and is skipped; pass it as PATH to include it\n", run.Error);
    }

    [Fact]
    public async Task Files_only_reads_files_without_running_MSBuild_code()
    {
        folder.Write("app/app.csproj", "<Project");
        folder.Write("app/Program.cs", "class C : Missing;");
        folder.Write("Dockerfile", "FROM nginx\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/nginx": { "tag": "1.27" } } }""");

        Assert.Equal(new CommandRun(1, Dockerfile + "1 finding in 1 file\n", ""), await CommandRun.OfAsync(folder, "check", "--files-only"));
        Assert.Equal(0, (await CommandRun.OfAsync(folder, "verify", "--offline", "--files-only")).ExitCode);
        Assert.Equal(0, (await CommandRun.OfAsync(folder, "fix", "--files-only")).ExitCode);
        Assert.Contains("no entry is removed from the lock file, since not all code could be read",
            (await CommandRun.OfAsync(folder, "lock", "--files-only", "--prune")).Error);
        Assert.Equal("FROM nginx:1.27\n"u8.ToArray(), folder.Read("Dockerfile"));

        // The project fails if MSBuild evaluates it.
        Assert.Contains("app/app.csproj' is not read: ", (await CommandRun.OfAsync(folder, "check")).Error);
    }

    static string Project(string more = "") =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{more}</Project>""";

    async Task CreateAsync(string name, string project, string code)
    {
        string file = $"{name}/{Path.GetFileName(name)}.csproj";
        folder.Write(file, project);
        folder.Write($"{name}/Program.cs", code);
        await folder.RestoreAsync(file);
    }
}
