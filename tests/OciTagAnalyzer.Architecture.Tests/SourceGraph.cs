using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Architecture.Tests;

/// <summary>
/// The references from folder to folder in the source below <c>src</c>, as the compiler resolves them. The graph is made from source and not
/// from assemblies, because a constant or a <c>nameof</c> leaves no reference in an assembly.
/// </summary>
sealed class SourceGraph
{
    // ImplicitUsings adds these to each project in a file below obj, which is not read.
    const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // Source generators, which write the other part, do not run here.
    const string PartialMethodWithoutBody = "CS8795";

    readonly string root;
    readonly CSharpCompilation compilation;

    SourceGraph(string root, IEnumerable<string> assemblies)
    {
        this.root = root;
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        compilation = CSharpCompilation.Create(
            "All",
            Files().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).Append(CSharpSyntaxTree.ParseText(GlobalUsings, options)),
            assemblies.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        References = [.. compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).AsParallel().SelectMany(ReferencesIn)];
    }

    /// <summary>Every place that names a type of another folder.</summary>
    public ImmutableArray<SourceReference> References { get; }

    /// <summary>The errors of the compilation: a name that the compiler cannot resolve is missing in the graph.</summary>
    public IEnumerable<Diagnostic> Errors => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != PartialMethodWithoutBody);

    /// <summary>The outermost types of a project, with their accessibility.</summary>
    public IEnumerable<(string Name, bool IsPublic)> TypesOf(string project) => compilation.SyntaxTrees
        .Where(tree => tree.FilePath.Length > 0 && SourceReference.ProjectOf(FolderOf(tree)) == project)
        .SelectMany(tree => tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>())
        .Select(type => (compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type)!, type))
        .Select(type => (type.Item1.ToDisplayString(), type.Item1.DeclaredAccessibility == Accessibility.Public))
        .Distinct();

    /// <summary>The types in the signatures of the public members of a type.</summary>
    public IEnumerable<string> TypesInSignaturesOf(string type) =>
        from member in compilation.GetTypeByMetadataName(type)?.GetMembers() ?? []
        where member.DeclaredAccessibility == Accessibility.Public
        from used in member switch
        {
            IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
            IPropertySymbol property => [property.Type],
            IFieldSymbol field => [field.Type],
            _ => [],
        }
        select used.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString();

    /// <summary>The graph of the source in the folder <paramref name="root"/>, which is compiled against <paramref name="assemblies"/>.</summary>
    public static SourceGraph Of(string root, IEnumerable<string> assemblies) => new(root, assemblies);

    /// <summary>The folders that contain source, below <c>src</c>.</summary>
    public IEnumerable<string> Folders => compilation.SyntaxTrees
        .Where(tree => tree.FilePath.Length > 0)
        .Select(FolderOf)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The folders that depend on each other, directly or through others: each group with at least two.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        var targets = References
            .Where(reference => SourceReference.ProjectOf(reference.From) == SourceReference.ProjectOf(reference.To))
            .GroupBy(reference => reference.From)
            .ToDictionary(from => from.Key, from => from.Select(reference => reference.To).Distinct().ToArray());
        var reached = targets.Keys.ToDictionary(folder => folder, folder => Reached(folder, targets));
        return [.. targets.Keys
            .Where(folder => reached[folder].Contains(folder))
            .GroupBy(folder => string.Join(' ', CycleOf(folder)))
            .Select(cycle => (IReadOnlyList<string>)[.. cycle.Order(StringComparer.Ordinal)])];

        IEnumerable<string> CycleOf(string folder) => reached[folder]
            .Where(other => reached.TryGetValue(other, out HashSet<string>? back) && back.Contains(folder))
            .Order(StringComparer.Ordinal);
    }

    static HashSet<string> Reached(string folder, Dictionary<string, string[]> targets)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? next))
        {
            foreach (string target in targets.GetValueOrDefault(next, []).Where(reached.Add))
            {
                waiting.Push(target);
            }
        }

        return reached;
    }

    // The polyfills would conflict with the types of this framework.
    IEnumerable<string> Files() => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(root, file).Replace('\\', '/').Split('/').Any(part => part is "obj" or "bin" or "Polyfills"))
        .Order(StringComparer.Ordinal);

    string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(Path.GetRelativePath(root, tree.FilePath))!.Replace('\\', '/');

    IEnumerable<SourceReference> ReferencesIn(SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        string from = FolderOf(tree);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                continue;
            }

            foreach (INamedTypeSymbol type in TypesOf(model, node))
            {
                string to = FolderOf(type.DeclaringSyntaxReferences[0].SyntaxTree);
                if (to != from)
                {
                    int line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
                    yield return new(from, to, type.ToDisplayString(), $"{Path.GetRelativePath(root, tree.FilePath)}({line})");
                }
            }
        }
    }

    static IEnumerable<INamedTypeSymbol> TypesOf(SemanticModel model, SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        foreach (ISymbol symbol in info.Symbol is { } found ? [found] : info.CandidateSymbols)
        {
            ISymbol outer = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
            while (outer.ContainingType is { } containing)
            {
                outer = containing;
            }

            if (outer.OriginalDefinition is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
            {
                yield return type;
            }
        }
    }
}
