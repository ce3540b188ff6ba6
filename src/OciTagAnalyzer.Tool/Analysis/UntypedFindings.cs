using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Tool.Workspace.StandIns;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// The findings in code without the types of its packages, as far as they are certain: a literal in a call or an object that the compiler binds to a
/// stand-in, if the same member uses the object only in known ways.
/// </summary>
static class UntypedFindings
{
    const string WithImage = "WithImage";

    /// <summary>Returns those of <paramref name="findings"/> that are certain.</summary>
    public static IEnumerable<Diagnostic> CertainAmong(IEnumerable<Diagnostic> findings) => findings.Where(IsCertain);

    static bool IsCertain(Diagnostic finding) =>
        finding.Location is { SourceTree: { } tree } &&
        tree.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<LiteralExpressionSyntax>() is { } literal &&
        literal.Parent switch
        {
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => ObjectUses.AreCertain(creation, TestcontainersStandIn.Uses),
            ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } call
            } => method switch
            {
                WithImage => ObjectUses.AreCertain(call, TestcontainersStandIn.Uses),
                AspireStandIn.AddContainer => ObjectUses.AreCertain(call, AspireStandIn.Uses),
                _ => false,
            },
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
                ObjectUses.AreCertain(creation, DockerDotNetStandIn.Uses),
            _ => false,
        };
}
