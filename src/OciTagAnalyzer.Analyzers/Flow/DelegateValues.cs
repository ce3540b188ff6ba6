using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The functions that a delegate may run: those that are visibly assigned to the variable, or passed to the parameter.</summary>
sealed class DelegateValues(NamedCode code, CallsByName calls)
{
    /// <summary>Returns the delegate that <paramref name="call"/> runs; null if it calls a method.</summary>
    /// <param name="call">A call such as <c>configure(c)</c>, <c>configure.Invoke(c)</c> or <c>configure?.Invoke(c)</c>.</param>
    /// <param name="method">The method; null if it is unknown.</param>
    public static ExpressionSyntax? CalledBy(InvocationExpressionSyntax call, IMethodSymbol? method) => call.Expression switch
    {
        _ when method is { MethodKind: not MethodKind.DelegateInvoke } => null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var callback } => callback,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        IdentifierNameSyntax callback when LocalUses.ScopeOf(callback.Identifier.ValueText, call) is not null => callback,
        var other => method is null ? null : other,
    };

    /// <summary>Returns the functions of <paramref name="callback"/>; false if there may be others.</summary>
    public bool TryFind(ExpressionSyntax callback, out List<SyntaxNode> functions)
    {
        functions = [];
        ExpressionSyntax[] values = callback is AnonymousFunctionExpressionSyntax ? [callback]
            : SourceTrees.NameOf(callback) is not { } name ? []
            : code.FunctionsNamed(name).Any() ? [callback]
            : [.. ValuesOf(name, callback)];
        foreach (ExpressionSyntax value in values)
        {
            if (value is AnonymousFunctionExpressionSyntax)
            {
                functions.Add(value);
            }
            else if (value is not (LiteralExpressionSyntax or DefaultExpressionSyntax))
            {
                int count = functions.Count;
                functions.AddRange(code.FunctionsNamed(SourceTrees.NameOf(value) ?? ""));
                if (count == functions.Count)
                {
                    return false;
                }
            }
        }

        return values.Length > 0;
    }

    IEnumerable<ExpressionSyntax> ValuesOf(string name, SyntaxNode place)
    {
        SyntaxNode? scope = LocalUses.ScopeOf(name, place);
        ParameterSyntax? parameter = scope?.DescendantNodes().OfType<ParameterSyntax>().FirstOrDefault(declared => declared.Identifier.ValueText == name);
        if (parameter is { Parent: ParameterListSyntax { Parent: { } function } list })
        {
            int index = list.Parameters.IndexOf(parameter);
            return calls.Of(function).Select(call => Argument(call, function, name, index) ?? parameter.Default?.Value).OfType<ExpressionSyntax>();
        }

        return (scope?.DescendantNodes() ?? code.Around(name)).Select(node => node switch
        {
            VariableDeclaratorSyntax variable when variable.Identifier.ValueText == name => variable.Initializer?.Value,
            PropertyDeclarationSyntax property when property.Identifier.ValueText == name => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            AssignmentExpressionSyntax assignment when SourceTrees.NameOf(assignment.Left) == name => assignment.Right,
            _ => null,
        }).OfType<ExpressionSyntax>();
    }

    // A place that names the function without a call may pass anything.
    static ExpressionSyntax? Argument(SyntaxNode call, SyntaxNode function, string parameter, int index)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments, Expression: var called })
        {
            return call as ExpressionSyntax;
        }

        bool isReduced = called is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && FunctionDeclaration.IsExtension(function);
        int at = isReduced ? index - 1 : index;
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)?.Expression ??
            (at >= 0 && at < arguments.Count && arguments[at].NameColon is null ? arguments[at].Expression : null);
    }
}
