using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Benchmarks.Peers;
using OciTagAnalyzer.Benchmarks.Subjects;

namespace OciTagAnalyzer.Benchmarks.Processes;

/// <summary>An assembly that contains only <see cref="NoAnalyzer"/>, so that the compiler loads nothing else with it.</summary>
static class NothingAssembly
{
    /// <summary>Writes the assembly to <paramref name="folder"/>, and returns its path.</summary>
    public static string Write(TemporaryFolder folder)
    {
        using Stream source = typeof(NoAnalyzer).Assembly.GetManifestResourceStream("NoAnalyzer.cs")!;
        using var reader = new StreamReader(source);
        IEnumerable<string> roslyn = [typeof(DiagnosticAnalyzer).Assembly.Location, typeof(CSharpCompilation).Assembly.Location];
        var compilation = CSharpCompilation.Create(
            "Nothing",
            [CSharpSyntaxTree.ParseText(reader.ReadToEnd())],
            ReferencedAssemblies.OfRuntime.Concat(roslyn).Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        string path = Path.Combine(folder.Path, "Nothing.dll");
        var result = compilation.Emit(path);
        return result.Success ? path : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }
}
