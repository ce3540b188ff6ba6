using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The package as its publisher packs it, with the address of the repository, and a second time from another folder; and the tool.</summary>
public sealed class PublishedPackages : IAsyncLifetime
{
    /// <summary>The address of the repository.</summary>
    public const string Address = "https://example.org/acme/tags";

    // The analyzers of this repository do not change its assemblies, and take most of the time.
    static readonly string[] settings = ["-c", "Release", $"-p:PackageProjectUrl={Address}/", "-p:RunAnalyzers=false"];

    readonly string root = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>The file of the package.</summary>
    public string File => PackageIn("one");

    /// <summary>The same package, packed in another folder.</summary>
    public string OtherFile => PackageIn("the other");

    /// <summary>The assembly of the tool.</summary>
    public string Tool => Path.Combine(root, "one", "src", "OciTagAnalyzer.Tool", "bin", "Release", "net10.0", "ocitag.dll");

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.WhenAll(
        PackAsync("one", folder => DotNet.RunAsync(folder, ["build", "src/OciTagAnalyzer.Tool", .. settings])),
        PackAsync("the other", after: null));

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    async Task PackAsync(string copy, Func<string, Task<CommandRun>>? after)
    {
        string folder = Path.Combine(root, copy);
        SourceCopy.Create(folder);
        (await DotNet.RunAsync(folder, ["pack", "src/OciTagAnalyzer.Package", "-o", "packages", .. settings])).OrThrow();
        if (after is not null)
        {
            (await after(folder)).OrThrow();
        }
    }

    string PackageIn(string copy) => Directory.GetFiles(Path.Combine(root, copy, "packages")).Single();
}
