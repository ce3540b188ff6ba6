using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The member that a piece of code belongs to, as a message names it.</summary>
static class CodeMember
{
    const string TopLevel = "Program";

    /// <summary>Its name behind that of its type: <c>Worker.Start</c>; the type alone for a constructor, <c>Program</c> for top-level statements.</summary>
    public static string NameAround(SyntaxNode code)
    {
        string? type = code.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        return type is null ? TopLevel
            : OwnName(code) is { } name ? type + "." + name
            : type;
    }

    // The nearest is the type itself where the code stands in its header.
    static string? OwnName(SyntaxNode code) => code.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseFieldDeclarationSyntax => code.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText,
        _ => null,
    };
}
