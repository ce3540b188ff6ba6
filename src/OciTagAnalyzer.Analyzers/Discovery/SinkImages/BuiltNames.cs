using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The names of the images that a compilation builds. Other code that runs such an image does not pull it.</summary>
sealed class BuiltNames
{
    const int MaxSteps = 4;

    readonly Compilation compilation;
    readonly SinkRow[] rows;
    readonly Lazy<HashSet<string>> names;

    /// <summary>
    /// Creates the names of <paramref name="compilation"/>, which are set by members of <paramref name="rows"/>; they are found on first use.
    /// </summary>
    public BuiltNames(Compilation compilation, IEnumerable<SinkRow> rows)
    {
        this.compilation = compilation;
        this.rows =
        [
            .. rows.Where(row =>
                row is { Shape: SinkShape.Built, IsOff: false } &&
                ReferencedLibrary.NamesIn(compilation).Any(row.MayBeIn)),
        ];
        names = new(() => new(Find(), StringComparer.Ordinal));
    }

    /// <summary>Returns true for the name of a built image; without a tag, it has the tag 'latest'.</summary>
    public bool Contains(string image) => rows.Length > 0 && names.Value.Count > 0 && names.Value.Contains(WithTag(image));

    static string WithTag(string image) => ImageReference.TryParse(image, out ImageReference? reference, out _) ? reference.TagNameOnly : image;

    IEnumerable<string> Find() =>
        from node in SourceTrees.NodesMentioning(compilation, rows.Select(row => row.TypeName).Distinct())
        from value in GivenAt(node)
        from text in TextsIn(value)
        select WithTag(text);

    // By syntax only: the code that creates the object contains the type name.
    IEnumerable<ExpressionSyntax> GivenAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } access, ArgumentList.Arguments: [var argument, ..] }
            when rows.Any(row =>
                row.Parameter is not null && row.Member == access.Name.Identifier.ValueText && Makes(receiver, row.TypeName)) => [argument.Expression],
        AssignmentExpressionSyntax { Left: var property, Right: var value }
            when SourceTrees.NameOf(property) is { } name && rows.Any(row => row.Parameter is null && row.Member == name) => [value],
        _ => [],
    };

    // In incomplete code, a variable may refer to itself.
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
        MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name } =>
            SourceTrees.NameOf(type) is { } owner ? DeclaredBy(owner, name) : [],
        _ when IsComposed(value) => [],
        _ => value.DescendantNodes(node => !IsComposed(node)).OfType<LiteralExpressionSyntax>().SelectMany(TextsIn),
    };

    // No part of a composed text is the name.
    static bool IsComposed(SyntaxNode node) => node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax;

    // The same member takes precedence over the same type, and the type over the rest of the file.
    static ExpressionSyntax? Declared(IdentifierNameSyntax name) =>
        (from scope in name.Ancestors()
         where scope is MemberDeclarationSyntax or CompilationUnitSyntax
         from variable in scope.DescendantNodes().OfType<VariableDeclaratorSyntax>()
         where variable.Identifier.ValueText == name.Identifier.ValueText
         select variable.Initializer?.Value).FirstOrDefault();

    IEnumerable<string> DeclaredBy(string type, string name) =>
        from node in SourceTrees.NodesMentioning(compilation, [name])
        where node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name &&
            variable.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == type
        from text in ((VariableDeclaratorSyntax)node).Initializer?.Value is LiteralExpressionSyntax literal ? TextsIn(literal) : []
        select text;
}
