using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The name of the member that contains a piece of code, for messages.</summary>
static class CodeMember
{
    const string TopLevel = "Program";

    /// <summary>Returns the type and the member: <c>Worker.Start</c>; only the type for a constructor, <c>Program</c> for top-level statements.</summary>
    public static string NameAround(SyntaxNode code)
    {
        string? type = code.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        return type is null ? TopLevel
            : OwnName(code) is { } name ? type + "." + name
            : type;
    }

    // For code in the header of a type, the nearest member is the type.
    static string? OwnName(SyntaxNode code) => code.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseFieldDeclarationSyntax => code.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText,
        _ => null,
    };
}
