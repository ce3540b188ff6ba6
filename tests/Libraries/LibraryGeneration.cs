using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OciTagAnalyzer.Tests.Libraries;

/// <summary>Libraries that can be referenced together: one assembly of each name.</summary>
sealed class LibraryGeneration
{
    static readonly string[] preferredFrameworks = ["net8.0", "net6.0", "netcoreapp3.1", "netstandard2.1", "netstandard2.0"];

    static readonly Lazy<IReadOnlyList<LibraryGeneration>> packaged = new(ReadPackages);

    static readonly Lazy<LibraryGeneration> stubs = new(() => CompileStubs("Stubs/"));

    static readonly Lazy<LibraryGeneration> olderStubs = new(() => CompileStubs("Stubs/Older/"));

    readonly IReadOnlyList<MetadataReference> libraries;

    LibraryGeneration(IEnumerable<MetadataReference> libraries)
    {
        Compilation = CSharpCompilation.Create(
            "Consumer",
            references: [.. Runtime, .. libraries],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        this.libraries = [.. libraries];
        Assemblies = [.. libraries.Select(Compilation.GetAssemblyOrModuleSymbol).Cast<IAssemblySymbol>()];
    }

    /// <summary>
    /// The published libraries, in the versions that the test project downloads: first the newest version of each, then the
    /// older versions and forks.
    /// </summary>
    public static IReadOnlyList<LibraryGeneration> Packaged => packaged.Value;

    /// <summary>Stubs of the libraries that cannot be downloaded.</summary>
    public static LibraryGeneration Stubs => stubs.Value;

    /// <summary>Stubs of older versions of libraries.</summary>
    public static LibraryGeneration OlderStubs => olderStubs.Value;

    /// <summary>The runtime's own assemblies.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>A compilation without source that references the libraries and the runtime.</summary>
    public Compilation Compilation { get; }

    /// <summary>The libraries.</summary>
    public IReadOnlyList<IAssemblySymbol> Assemblies { get; }

    /// <summary>
    /// The references of analyzed code: the runtime, the libraries that can be referenced together, and stubs of the others.
    /// Testcontainers requires the fork of Docker.DotNet, which is in the second generation.
    /// </summary>
    public static IReadOnlyList<MetadataReference> ForConsumers { get; } =
    [
        .. Runtime,
        .. NewestPackaged,
        .. Stubs.libraries,
    ];

    /// <summary>The references of code that was written for older versions, and for Docker.DotNet instead of its fork.</summary>
    public static IReadOnlyList<MetadataReference> ForOlderConsumers { get; } =
    [
        .. Runtime,
        .. Packaged[1].ReferencesWithout("Docker.DotNet"),
        .. Packaged[0].ReferencesOf("Docker.DotNet"),
        .. OlderStubs.libraries,
    ];

    static IEnumerable<MetadataReference> NewestPackaged =>
        [.. Packaged[0].ReferencesWithout("Docker.DotNet"), .. Packaged[1].ReferencesOf("Docker.DotNet")];

    IEnumerable<MetadataReference> ReferencesWithout(string assembly) => libraries.Where(reference => NameOf(reference) != assembly);

    IEnumerable<MetadataReference> ReferencesOf(string assembly) => libraries.Where(reference => NameOf(reference) == assembly);

    string? NameOf(MetadataReference reference) => Compilation.GetAssemblyOrModuleSymbol(reference)?.Name;

    static IReadOnlyList<LibraryGeneration> ReadPackages()
    {
        var generations = new List<Dictionary<string, MetadataReference>>();
        foreach (string file in PackagedFiles())
        {
            string name = Path.GetFileName(file);
            var generation = generations.Find(libraries => !libraries.ContainsKey(name));
            if (generation is null)
            {
                generations.Add(generation = []);
            }

            generation.Add(name, MetadataReference.CreateFromFile(file));
        }

        return [.. generations.Select(libraries => new LibraryGeneration(libraries.Values))];
    }

    static IEnumerable<string> PackagedFiles()
    {
        var metadata = typeof(LibraryGeneration).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
        return
            from library in metadata
            where library.Value.StartsWith('[')
            from version in library.Value.Split(';')
            let folder = Path.Combine(metadata["NuGetPackageRoot"], library.Key.ToLowerInvariant(), version.Trim('[', ']'), "lib")
            let framework = preferredFrameworks.First(name => Directory.Exists(Path.Combine(folder, name)))
            from file in Directory.GetFiles(Path.Combine(folder, framework), "*.dll")
            select file;
    }

    // A stub may use the packages, and the stubs that precede it by name.
    static LibraryGeneration CompileStubs(string folder)
    {
        var stubs = new List<MetadataReference>();
        foreach (string name in typeof(LibraryGeneration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.IndexOf('/', folder.Length) < 0)
            .Order(StringComparer.Ordinal))
        {
            stubs.Add(CompileStub(name, [.. Runtime, .. NewestPackaged, .. stubs]));
        }

        return new(stubs);
    }

    static MetadataReference CompileStub(string name, IEnumerable<MetadataReference> references)
    {
        using var reader = new StreamReader(typeof(LibraryGeneration).Assembly.GetManifestResourceStream(name)!);
        var image = new MemoryStream();
        var compiled = CSharpCompilation
            .Create(
                name.Substring(name.LastIndexOf('/') + 1),
                [CSharpSyntaxTree.ParseText(reader.ReadToEnd())],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image);
        Assert.Empty(compiled.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
