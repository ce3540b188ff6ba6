using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OciTagAnalyzer.Tool.Workspace.StandIns;

/// <summary>
/// A stand-in for a package, for projects that are not restored. It declares only members that take images, so that the compiler decides what a name in
/// the code refers to: by usings, aliases, namespaces and the project's own types.
/// </summary>
abstract class PackageStandIn
{
    /// <summary>All stand-ins.</summary>
    public static IReadOnlyList<PackageStandIn> All { get; } = [new TestcontainersStandIn(), new DockerDotNetStandIn(), new AspireStandIn()];

    /// <summary>The name of the assembly, by which the sink table knows the package.</summary>
    protected abstract string AssemblyName { get; }

    /// <summary>True if a source may use the package.</summary>
    public abstract bool MayBeUsedIn(string code);

    /// <summary>The usings that the package adds to all sources of a project; empty if it adds none.</summary>
    /// <param name="projectFile">The text of the project file.</param>
    public virtual string UsingsFor(string projectFile) => "";

    /// <summary>Returns a reference to the stand-in; null if the sources declare something that may be used instead.</summary>
    /// <param name="sources">The sources of the project.</param>
    /// <param name="others">The sources of all projects: what one of them declares is not from a package.</param>
    /// <param name="framework">The references to the framework.</param>
    public MetadataReference? ReferenceFor(IEnumerable<string> sources, IReadOnlyList<string> others, IEnumerable<MetadataReference> framework) =>
        CodeFor(sources, others) is { Length: > 0 } code
            ? CSharpCompilation
                .Create(AssemblyName, [CSharpSyntaxTree.ParseText(code)], framework, new(OutputKind.DynamicallyLinkedLibrary))
                .ToMetadataReference()
            : null;

    /// <summary>The source of the stand-in; empty if there is none.</summary>
    protected abstract string CodeFor(IEnumerable<string> sources, IReadOnlyList<string> others);

    /// <summary>True if a source declares a type of this name: it may be nearer than a using.</summary>
    protected static bool IsDeclared(string type, IReadOnlyList<string> sources) =>
        Matches($@"\b(class|struct|record|interface|enum)\s+{type}\b", type, sources);

    /// <summary>True if a source declares an extension method of this name.</summary>
    protected static bool IsExtension(string method, IReadOnlyList<string> sources) =>
        Matches($@"\b{method}\s*(<[^<>]*>)?\s*\(\s*(\[[^\]]*\]\s*)*this\b", method, sources) ||
        Matches(@"\bextension\s*(<[^<>]*>)?\s*\(", method, sources);

    static bool Matches(string pattern, string word, IReadOnlyList<string> sources) =>
        sources.Any(source => source.Contains(word, StringComparison.Ordinal) && Regex.IsMatch(source, pattern));
}
