using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>A build analyzes many files concurrently, in an arbitrary order.</summary>
public sealed class ConcurrentAnalysis
{
    const int Files = 60;
    const int Runs = 20;

    const string Shared = """
        static class Shared
        {
            public const string Image = "redis", Registry = "quay.io", Repository = "team/app", Tag = "latest", Floating = "mysql:latest";
            public static string Property => "mongo";
        }
        """;

    [Fact]
    public async Task Have_the_same_findings_on_every_run()
    {
        string[] first = await AnalyzeAsync();

        // A repository and a composition of each file, and three literals that all files share.
        Assert.Equal((2 * Files) + 4, first.Length);
        for (int run = 1; run < Runs; run++)
        {
            Assert.Equal(first, await AnalyzeAsync());
        }
    }

    static async Task<string[]> AnalyzeAsync()
    {
        // An exception becomes an additional diagnostic.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await LibraryGeneration.Packaged[0].Compilation
            .AddSyntaxTrees(Enumerable.Range(0, Files).Select(Consumer).Append(CSharpSyntaxTree.ParseText(Shared, path: "Shared.cs")))
            .WithAnalyzers([new ImageSinkAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        return [.. findings.Select(Text).Order(StringComparer.Ordinal)];
    }

    static string Text(Diagnostic finding) =>
        finding + " " + string.Join(", ", finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal));

    static SyntaxTree Consumer(int number) => CSharpSyntaxTree.ParseText(
        $$"""
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Images;
        class Consumer{{number}}
        {
            object A() => new ContainerBuilder(Shared.Image);
            object B() => new DockerImage(Shared.Repository, registry: "registry{{number}}.example", tag: null);
            object C() => new DockerImage("image{{number}}", tag: Shared.Tag);
            object D() => new ContainerBuilder(Shared.Floating);
            object E() => new ContainerBuilder($"{Shared.Registry}/{Shared.Repository}");
            object F() => new k8s.Models.V1Container { Image = Shared.Property };
        }
        """,
        path: $"Consumer{number}.cs");
}
