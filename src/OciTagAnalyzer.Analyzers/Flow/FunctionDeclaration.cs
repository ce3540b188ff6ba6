using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The declaration of a method, local function or lambda, or of a type with a primary constructor, by syntax only.</summary>
static class FunctionDeclaration
{
    /// <summary>The names of the parameters of <paramref name="function"/>.</summary>
    public static string[] ParametersOf(SyntaxNode function) => function is SimpleLambdaExpressionSyntax lambda
        ? [lambda.Parameter.Identifier.ValueText]
        : [.. ListOf(function)?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []];

    /// <summary>True if <paramref name="function"/> is an extension method.</summary>
    public static bool IsExtension(SyntaxNode function) =>
        ListOf(function) is { Parameters: [{ Modifiers: var modifiers }, ..] } && modifiers.Any(SyntaxKind.ThisKeyword);

    /// <summary>True if the <paramref name="parameter"/> of <paramref name="function"/> is <c>out</c> or <c>ref</c>.</summary>
    public static bool IsReference(SyntaxNode function, string parameter) => ListOf(function)?.Parameters.Any(declared =>
        declared.Identifier.ValueText == parameter &&
        (declared.Modifiers.Any(SyntaxKind.OutKeyword) || declared.Modifiers.Any(SyntaxKind.RefKeyword))) == true;

    /// <summary>False for an abstract, extern or partial method without code.</summary>
    public static bool HasBody(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax local => local.Body is not null || local.ExpressionBody is not null,
        _ => true,
    };

    /// <summary>The name of a method or local function; null for other functions.</summary>
    public static string? NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };

    static ParameterListSyntax? ListOf(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        AnonymousMethodExpressionSyntax method => method.ParameterList,
        TypeDeclarationSyntax type => type.ParameterList,
        _ => null,
    };
}
