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

        return body.Parent is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax test } } && ExpectsException(test);
    }

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
