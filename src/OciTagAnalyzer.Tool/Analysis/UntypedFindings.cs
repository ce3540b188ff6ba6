using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// The findings in code without the types of its packages, as far as they are certain: a literal in a chain of calls that creates a builder of a stand-in,
/// that contains only known methods, and that ends with the creation of the container.
/// </summary>
static class UntypedFindings
{
    /// <summary>Returns those of <paramref name="findings"/> that are certain.</summary>
    public static IEnumerable<Diagnostic> CertainAmong(IEnumerable<Diagnostic> findings) => findings.Where(IsCertain);

    static bool IsCertain(Diagnostic finding) =>
        finding.Location is { SourceTree: { } tree } &&
        tree.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>() is
        {
            Expression: LiteralExpressionSyntax,
            Parent.Parent: ExpressionSyntax call,
        } && EndsWithContainer(call);

    static bool EndsWithContainer(ExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } member && member.Expression == call)
        {
            string name = member.Name.Identifier.ValueText;
            if (name == TestcontainersStandIn.Build)
            {
                return next.ArgumentList.Arguments.Count == 0;
            }

            if (!TestcontainersStandIn.OtherMethods.Contains(name))
            {
                return false;
            }

            call = next;
        }

        return false;
    }
}
