using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Discovery;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// The surroundings of an image that identify a finding together with its file, even after lines have moved: the type and member in code
/// (<c>Shop.Database</c>), the keys in a document (<c>services.db.image</c>). Overloads of a method and elements of a list are not distinguished.
/// </summary>
static class FindingContext
{
    /// <summary>Returns the context; empty in top-level statements.</summary>
    public static string Of(DiscoveredImage image) => image.File is null ? OfCode(image.Location) : image.Image.Context;

    static string OfCode(Location location)
    {
        var names = new List<string>();
        SyntaxNode? innermost = location.SourceTree?.GetRoot().FindNode(location.SourceSpan);
        for (SyntaxNode? node = innermost; node is not null; node = node.Parent)
        {
            if (NameOf(node) is { } name)
            {
                names.Insert(0, name);
            }
        }

        return string.Join(".", names);
    }

    static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? ".cctor" : ".ctor",
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax declared => "operator " + declared.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax => "operator",
        DestructorDeclarationSyntax => "Finalize",
        _ => null,
    };
}
