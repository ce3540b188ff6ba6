using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class ProjectSinksTests
{
    // Binding the references takes milliseconds, even in a project without sinks.
    [Fact]
    public void Binds_no_references_of_a_project_without_sinks()
    {
        var bindings = new Bindings();
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", references: [LibraryWithMissingReference()], options: Options.WithMetadataReferenceResolver(bindings));

        Assert.False(ProjectSinks.Of(project, [], SourceSearch.Search, default).AreLikely);
        Assert.Equal(0, bindings.Count);

        _ = project.Assembly.GlobalNamespace;
        Assert.NotEqual(0, bindings.Count);
    }

    static CSharpCompilationOptions Options => new(OutputKind.DynamicallyLinkedLibrary);

    static PortableExecutableReference LibraryWithMissingReference()
    {
        MetadataReference[] platform = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
        var missing = CSharpCompilation.Create("Missing", [CSharpSyntaxTree.ParseText("public class Base;")], platform, Options);
        var library = CSharpCompilation.Create(
            "Library", [CSharpSyntaxTree.ParseText("public class Derived : Base;")], [.. platform, missing.ToMetadataReference()], Options);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray()));
    }

    // The compiler asks for missing assemblies while it binds the references.
    sealed class Bindings : MetadataReferenceResolver
    {
        public int Count { get; private set; }

        public override bool ResolveMissingAssemblies => true;

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
        {
            Count++;
            return null;
        }

        public override ImmutableArray<PortableExecutableReference> ResolveReference(
            string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 1;
    }
}
