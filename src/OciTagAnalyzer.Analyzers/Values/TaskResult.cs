using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Reads of the result of a task: <c>task.Result</c>, <c>task.ConfigureAwait(false)</c>, <c>task.GetAwaiter().GetResult()</c>.</summary>
static class TaskResult
{
    /// <summary>The operation that gives the task; null if <paramref name="operation"/> is no such read.</summary>
    public static IOperation? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: nameof(Task<object>.Result) } property, Instance: { } task } when IsOfTasks(property) => task,
        IInvocationOperation
        {
            TargetMethod: { Name: nameof(Task.ConfigureAwait) or nameof(Task.GetAwaiter) or "GetResult" } method,
            Instance: { } task,
        } when IsOfTasks(method) => task,
        _ => null,
    };

    // The names of the awaiters contain the word as well.
    static bool IsOfTasks(ISymbol member) => member.ContainingType is { Name: var name, ContainingNamespace.Name: "Tasks" or "CompilerServices" } &&
        name.IndexOf(nameof(Task), StringComparison.Ordinal) >= 0;
}
