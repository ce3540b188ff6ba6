using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The names that the code of a compilation gives to images that it builds: where other code runs one, nothing is pulled.</summary>
sealed class BuiltNames
{
    const int MaxSteps = 4;

    readonly Compilation compilation;
    readonly SinkRow[] rows;
    readonly Lazy<HashSet<string>> names;

    /// <summary>Those of <paramref name="compilation"/>, given to members of <paramref name="rows"/>; found when one is asked for.</summary>
    public BuiltNames(Compilation compilation, IEnumerable<SinkRow> rows)
    {
        this.compilation = compilation;
        this.rows = [.. rows.Where(row => row is { Shape: SinkShape.Built, IsOff: false } && compilation.ReferencedAssemblyNames.Any(library => row.MayBeIn(library.Name)))];
        names = new(() => new(Find(), StringComparer.Ordinal));
    }

    /// <summary>True if <paramref name="image"/> is one of them; without a tag it is the one that is tagged 'latest'.</summary>
    public bool Contain(string image) => rows.Length > 0 && names.Value.Count > 0 && names.Value.Contains(WithTag(image));

    static string WithTag(string image) => ImageReference.TryParse(image, out ImageReference? reference, out _) ? reference.TagNameOnly : image;

    IEnumerable<string> Find() =>
        from node in SourceTrees.NodesMentioning(compilation, rows.Select(row => row.TypeName).Distinct())
        from value in GivenAt(node)
        from text in TextsIn(value)
        select WithTag(text);

    // By syntax alone: the type is named where the object is made.
    IEnumerable<ExpressionSyntax> GivenAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } access, ArgumentList.Arguments: [var argument, ..] }
            when rows.Any(row => row.Parameter is not null && row.Member == access.Name.Identifier.ValueText && Makes(receiver, row.TypeName)) => [argument.Expression],
        AssignmentExpressionSyntax { Left: var property, Right: var value }
            when SourceTrees.NameOf(property) is { } name && rows.Any(row => row.Parameter is null && row.Member == name) => [value],
        _ => [],
    };

    // A variable may be made of itself where the code is half typed.
    static bool Makes(ExpressionSyntax receiver, string type, int steps = 0)
    {
        ExpressionSyntax root = receiver;
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } })
        {
            root = inner;
        }

        return root is ObjectCreationExpressionSyntax creation
            ? SourceTrees.NameOf(creation.Type is QualifiedNameSyntax qualified ? qualified.Right : creation.Type) == type
            : steps < MaxSteps && root is IdentifierNameSyntax name && Declared(name) is { } value && Makes(value, type, steps + 1);
    }

    IEnumerable<string> TextsIn(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        IdentifierNameSyntax name => Declared(name) is LiteralExpressionSyntax literal ? TextsIn(literal) : [],
        MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name } => SourceTrees.NameOf(type) is { } owner ? DeclaredBy(owner, name) : [],
        _ when IsComposed(value) => [],
        _ => value.DescendantNodes(node => !IsComposed(node)).OfType<LiteralExpressionSyntax>().SelectMany(TextsIn),
    };

    // No part of a text that is put together is the name.
    static bool IsComposed(SyntaxNode node) => node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax;

    // In the same member rather than in the same type, and there rather than elsewhere in the file.
    static ExpressionSyntax? Declared(IdentifierNameSyntax name) =>
        (from scope in name.Ancestors()
         where scope is MemberDeclarationSyntax or CompilationUnitSyntax
         from variable in scope.DescendantNodes().OfType<VariableDeclaratorSyntax>()
         where variable.Identifier.ValueText == name.Identifier.ValueText
         select variable.Initializer?.Value).FirstOrDefault();

    IEnumerable<string> DeclaredBy(string type, string name) =>
        from node in SourceTrees.NodesMentioning(compilation, [name])
        where node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name && variable.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == type
        from text in ((VariableDeclaratorSyntax)node).Initializer?.Value is LiteralExpressionSyntax literal ? TextsIn(literal) : []
        select text;
}
