using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>What the analyzers are measured on.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Compilation">The code.</param>
/// <param name="Files">The files that are not C#.</param>
sealed record Subject(string Name, CSharpCompilation Compilation, IReadOnlyList<AdditionalText> Files)
{
    /// <summary>The number of lines of code.</summary>
    public int Lines => Compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>A subject from generated sources, which compile without errors.</summary>
    public static Subject Generated(IEnumerable<string> sources, IEnumerable<AdditionalText> files, IEnumerable<string>? references = null)
    {
        CSharpCompilation compilation = Compile(
            sources.Select((source, i) => (source, $"/shop/Orders{i}.cs")), references ?? ReferencedAssemblies.All);
        return compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : new("generated", compilation, [.. files]);
    }

    /// <summary>The C# files in <paramref name="folder"/>, with the assemblies in <paramref name="references"/>. Their errors do not matter.</summary>
    public static Subject InFolder(string folder, string? references)
    {
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => (File.ReadAllText(file), file));
        IEnumerable<string> libraries = references is null ? [] : Directory.EnumerateFiles(references, "*.dll");
        string name = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";
        return new(name, Compile(sources, [.. ReferencedAssemblies.OfRuntime, .. libraries]), []);
    }

    static CSharpCompilation Compile(IEnumerable<(string Text, string Path)> sources, IEnumerable<string> references)
    {
        var options = new CSharpParseOptions(
            LanguageVersion.Preview,
            // With the last one, Newtonsoft.Json compiles its asynchronous members.
            preprocessorSymbols: ["NET", "NET10_0", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "HAVE_ASYNC"]);
        return CSharpCompilation.Create(
            "Shop",
            sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text), options, source.Path)),
            references.DistinctBy(Path.GetFileName).Where(ReferencedAssemblies.IsManaged).Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false));
    }
}
