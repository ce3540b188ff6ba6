using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>An editor analyses code after every key.</summary>
public sealed class HalfTypedCode
{
    const string Code = """"
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Images;
        using Docker.DotNet.Models;
        using System.Diagnostics;
        static class Subject
        {
            const string Image = "postgres";
            static string Property => flag ? $"{Image}:latest" : Image;
            static bool flag;
            static object Run(ContainerBuilder b, string registry = "a/b")
            {
                var s = new ProcessStartInfo("docker") { ArgumentList = { "run", $"{registry}/app" } };
                s.ArgumentList.Add("-it"); s.Arguments = "run " + registry + "/app sh"; Process.Start("sh", "-c \"docker run 'redis'\"");
                CliWrap.Cli.Wrap("docker").WithArguments(a => a.Add("run").Add([registry, .. new[] { "redis" }]));
                var p = new ImagesCreateParameters { FromImage = @"a/b", Tag = null };
                p.FromImage = registry; p.Tag = registry.Split(':')[1];
                return b.WithImage($"{registry}/nginx").WithImage("""raw""").WithImage(Property switch { "x" => "y", _ => throw null })
                    .WithImage(new DockerImage("\u0061\x62\U00000063", tag: "latest")).WithImage(registry ?? "c" + "d");
            }
        }
        """";

    [Fact]
    public async Task Never_makes_an_analyzer_throw()
    {
        for (int length = 0; length <= Code.Length; length += 3)
        {
            await Analyze(Code[..length]);
        }
    }

    [Fact]
    public async Task Never_makes_an_analyzer_throw_where_a_piece_is_missing()
    {
        for (int start = 0; start < Code.Length; start += 7)
        {
            await Analyze(Code.Remove(start, Math.Min(11, Code.Length - start)));
        }
    }

    [Fact]
    public Task Never_makes_an_analyzer_throw_where_a_library_cannot_be_read() =>
        Analyze(Code, MetadataReference.CreateFromImage([1, 2, 3]));

    static async Task Analyze(string code, params MetadataReference[] more)
    {
        var compilation = LibraryGeneration.Packaged[0].Compilation
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)))
            .AddReferences(more)
            .WithAssemblyName("HalfTyped");

        // A handler that throws is not heard of; without one an exception becomes a diagnostic.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ImageSinkAnalyzer(), new ReferenceSplittingAnalyzer()), options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.True(findings.All(finding => finding.Id.StartsWith("OCI", StringComparison.Ordinal)), $"{string.Join("\n", findings)}\n{code}");
    }
}
