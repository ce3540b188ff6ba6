using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>A call that a test expects to throw: <c>Assert.Throws&lt;ArgumentException&gt;(() =&gt; new DockerImage("Redis"))</c>. It runs no image.</summary>
static class ExpectedFailure
{
    /// <summary>True if <paramref name="call"/> is the whole body of a function whose exception a test expects.</summary>
    // With other statements around it, any of them may throw, and the image may have run.
    public static bool Is(SyntaxNode call)
    {
        SyntaxNode body = call;
        while (body.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax)
        {
            body = body.Parent;
        }

        return body.Parent switch
        {
            LambdaExpressionSyntax { Parent: ArgumentSyntax argument } => IsExpected(argument),
            LambdaExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } =>
                variable.Parent?.Parent is LocalDeclarationStatementSyntax { Parent: var scope } && AreExpected(variable.Identifier.ValueText, scope),
            ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => AreExpected(function.Identifier.ValueText, function.Parent),
            _ => false,
        };
    }

    // var action = () => builder.AddContainer("Redis"); Assert.Throws<ArgumentException>(action);
    static bool AreExpected(string name, SyntaxNode? scope)
    {
        IdentifierNameSyntax[] uses =
            [.. scope?.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name && !IsMemberName(use)) ?? []];
        return uses.Length > 0 && uses.All(use => use.Parent is ArgumentSyntax argument ? IsExpected(argument) : IsExpectedByAssertion(use));
    }

    static bool IsMemberName(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name;

    // action.Should().Throw<ArgumentException>()
    static bool IsExpectedByAssertion(IdentifierNameSyntax action) => action.Parent is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "Should",
        Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } },
    } && name is "Throw" or "ThrowAsync" or "ThrowExactly" or "ThrowExactlyAsync";

    static bool IsExpected(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax test && ExpectsException(test);

    static bool ExpectsException(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax
    {
        Expression: IdentifierNameSyntax { Identifier.ValueText: "Assert" or "ClassicAssert" or "Should" },
        Name.Identifier.ValueText: var name,
    } && name switch
    {
        "Catch" or "CatchAsync" or "Throw" or "ThrowAsync" or "Throws" or "ThrowsAny" or "ThrowsAnyAsync" or "ThrowsAsync" or "ThrowsExactly"
            or "ThrowsExactlyAsync" or "ThrowsException" or "ThrowsExceptionAsync" => true,

        // NUnit: Assert.That(() => new DockerImage("Redis"), Throws.ArgumentException)
        "That" => call.ArgumentList.Arguments is [_, { Expression: var constraint }, ..] &&
            constraint.ToString() is var text && text.StartsWith("Throws.", StringComparison.Ordinal) && text != "Throws.Nothing",
        _ => false,
    };
}
