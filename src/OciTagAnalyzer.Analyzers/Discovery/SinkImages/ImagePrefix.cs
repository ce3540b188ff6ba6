using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The prefix that a library adds to images without a registry. A static property or an environment variable sets it for the whole program.</summary>
/// <param name="Text">The prefix without its slash; null if it is unknown.</param>
sealed record ImagePrefix(string? Text)
{
    static readonly ImagePrefix unknown = new((string?)null);

    /// <summary>Returns true if <paramref name="image"/> has a registry, so the library adds no prefix.</summary>
    public static bool HasRegistry(string image) => image.IndexOf('/') is > 0 and var slash && image.IndexOfAny(['.', ':'], 0, slash) >= 0;

    /// <summary>The prefixes of one compilation, found on first use.</summary>
    internal sealed class Finder(Compilation compilation)
    {
        readonly ConcurrentDictionary<string, ImagePrefix[]> found = new(StringComparer.Ordinal);

        /// <summary>Returns the prefix of images whose library has the properties of <paramref name="chain"/>, or null.</summary>
        public ImagePrefix? Of(SinkChain chain) => chain.Prefix.Count == 0 ? null : found.GetOrAdd(NamesIn(chain), Find) switch
        {
            [] => null,
            [var only] => only,
            _ => unknown,
        };

        // Several chains have the same properties.
        static string NamesIn(SinkChain chain) => string.Join(" ", chain.Prefix.Select(property => property.Method));

        ImagePrefix[] Find(string properties)
        {
            var names = new HashSet<string>(properties.Split(' '), StringComparer.Ordinal);
            return [.. SourceTrees.NodesMentioning(compilation, names).Select(node => Set(node, names)).OfType<ImagePrefix>().Distinct()];
        }
    }

    static ImagePrefix? Set(SyntaxNode node, HashSet<string> names) => node switch
    {
        AssignmentExpressionSyntax { Left: var left, Right: var value } assignment when SourceTrees.NameOf(left) is { } name && names.Contains(name) =>
            value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) ? null
            : value is not LiteralExpressionSyntax { Token.Value: string text } ? unknown
            : text.Length == 0 ? null
            : assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && AlwaysRuns(assignment) ? new(text.TrimEnd('/'))
            : unknown,

        // The name of the environment variable, which this code may set.
        LiteralExpressionSyntax { Token.Value: string text } when names.Contains(text) => unknown,
        _ => null,
    };

    static bool AlwaysRuns(SyntaxNode node) => !node.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor =>
        ancestor is IfStatementSyntax or ConditionalExpressionSyntax or SwitchSectionSyntax or SwitchExpressionSyntax or CatchClauseSyntax
            or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BinaryExpressionSyntax);
}
