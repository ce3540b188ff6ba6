using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tests.Libraries;
using Test = OciTagAnalyzer.Analyzers.Tests.Source.ConsumerTest<OciTagAnalyzer.Analyzers.ReferenceSplittingAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyzes code that splits references.</summary>
static class SplittingTest
{
    /// <summary>Analyzes members of a class; findings are marked as <c>{|OCI1005:image.Split(':')|}</c>.</summary>
    public static Task OfMembers(string members) => new Test { TestCode = ConsumerCode.WithMembers(members) }.RunAsync();

    /// <summary>Analyzes statements that can use several predefined unknown values.</summary>
    public static Task OfStatements(string statements) => new Test { TestCode = ConsumerCode.WithStatements(statements) }.RunAsync();

    /// <summary>Analyzes top-level statements.</summary>
    public static Task OfProgram(string statements) =>
        new Test { TestCode = statements, TestState = { OutputKind = OutputKind.ConsoleApplication } }.RunAsync();
}
