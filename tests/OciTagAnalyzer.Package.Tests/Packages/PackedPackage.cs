using System.Diagnostics;
using System.IO.Compression;
using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>
/// The package, packed once for all tests with a unique version, and the folder in which its consumers are built. The name of the folder
/// contains spaces, parentheses and non-ASCII letters.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    readonly string root = Path.Combine(Path.GetTempPath(), $"oci tags (prüf) {Stopwatch.GetTimestamp()}");
    int copies;

    /// <summary>A version that is in no cache.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The file of the package.</summary>
    public string File => Path.Combine(Feed, $"OciTagAnalyzer.{Version}.nupkg");

    /// <summary>The extracted folder with the props and targets that NuGet imports.</summary>
    public string BuildFolder => Path.Combine(root, "unpacked", "buildTransitive");

    string Feed => Path.Combine(root, "feed");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(root);
        await RunPackAsync("OciTagAnalyzer.Package");
        ZipFile.ExtractToDirectory(File, Path.Combine(root, "unpacked"));

        // The public source comes from the user's configuration.
        Write("nuget.config", """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        // A vulnerability in another package must not fail these tests.
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <OciTagAnalyzerVersion>{Version}</OciTagAnalyzerVersion>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>Packs another project of the repository, which is built, with the same version; returns the folder of the package and its file.</summary>
    public async Task<(string Feed, string File)> PackAsync(string project)
    {
        await RunPackAsync(project);
        return (Feed, Path.Combine(Feed, $"{project}.{Version}.nupkg"));
    }

    /// <summary>Copies the folder with this name below <c>Consumers</c>, so that it can be built.</summary>
    public Consumer Consumer(string name) => Copy(Path.Combine(AppContext.BaseDirectory, "Consumers", name));

    /// <summary>Copies the samples, so that they can be built.</summary>
    public Consumer Samples() => Copy(Path.Combine(Repository.Folder, "samples"));

    /// <summary>An empty folder.</summary>
    public Consumer EmptyFolder() => new(Directory.CreateDirectory(Path.Combine(root, $"{++copies}")).FullName);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        var locals = await DotNet.RunAsync(Path.GetTempPath(), "nuget", "locals", "global-packages", "--list");
        foreach (string id in new[] { "ocitaganalyzer", "ocitaganalyzer.registry", "ocitaganalyzer.tool" })
        {
            string cached = Path.Combine(locals.OrThrow().Output.Split(": ", 2)[1].Trim(), id, Version);
            if (Directory.Exists(cached))
            {
                Directory.Delete(cached, recursive: true);
            }
        }
    }

    async Task RunPackAsync(string project)
    {
        var pack = await DotNet.RunAsync(
            Path.Combine(Repository.Folder, "src", project),
            "pack", "--no-build", "-c", Repository.Configuration, "-o", Feed, $"-p:PackageVersion={Version}");
        pack.OrThrow();
    }

    Consumer Copy(string source)
    {
        var copy = EmptyFolder();
        foreach (string path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(source, path);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "packages"))
            {
                string target = Path.Combine(copy.Folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                System.IO.File.Copy(path, target);
            }
        }

        return copy;
    }

    void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(root, name), text);
}
