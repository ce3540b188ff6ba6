using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>A restored solution of projects that use Testcontainers and have the package, as <see cref="PackageCopy"/> contains it.</summary>
sealed class GeneratedSolution : IDisposable
{
    const int Sources = 25;

    readonly TemporaryFolder folder = new();

    /// <summary>Writes and restores the solution.</summary>
    /// <param name="projects">The number of projects, of 5,000 lines each.</param>
    /// <param name="files">The files beside the sources of each project, with their names.</param>
    public GeneratedSolution(int projects, IReadOnlyList<(string Name, string Text)> files)
    {
        string[] names = [.. Enumerable.Range(0, projects).Select(i => $"Shop{i}")];
        _ = folder.Write("Directory.Build.props", $"<Project><Import Project=\"{PackageCopy.Write(folder)}/OciTagAnalyzer.props\" /></Project>");
        _ = folder.Write("Directory.Build.targets", PackageCopy.Targets(folder));
        _ = folder.Write("Shop.slnx", $"<Solution>{string.Concat(names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        foreach (string name in names)
        {
            _ = folder.Write($"{name}/{name}.csproj", Project);
            foreach ((string file, string text) in files)
            {
                _ = folder.Write($"{name}/{file}", text);
            }

            foreach ((string source, int i) in ConsumerSources.All(hasSinks: true, Sources).Select((source, i) => (source, i)))
            {
                _ = folder.Write($"{name}/Orders{i}.cs", source);
            }
        }

        _ = ChildProcess.DotNet(folder.Path, ["restore"]);
    }

    /// <summary>The folder of the solution.</summary>
    public string Folder => folder.Path;

    // Neither packages nor an executable: restoring needs no network.
    static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", ReferencedAssemblies.WithSinks.Select(file => $"<Reference Include=\"{file}\" />"))}
          </ItemGroup>
        </Project>
        """;

    /// <summary>Builds all projects again, in a compiler server that starts with the build and whose costs are in the result.</summary>
    public ProcessCost Build(params IEnumerable<string> options)
    {
        double before = ChildProcess.CpuOfChildren();
        ProcessCost cost;
        using (var server = new CompilerServer(folder.Path))
        {
            // On one node, as no other way to build needs less CPU time.
            cost = ChildProcess.DotNet(
                folder.Path,
                ["build", "--no-restore", "--no-incremental", "-m:1", "-nodeReuse:false", $"-p:SharedCompilationId={server.Name}", .. options]);
        }

        return cost with { Cpu = ChildProcess.CpuOfChildren() - before };
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
