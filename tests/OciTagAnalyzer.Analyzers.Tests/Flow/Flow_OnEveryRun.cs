using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Flows through many files, in any order of files and threads, and the memory that is left after the analysis.</summary>
public sealed class Flow_OnEveryRun
{
    const int Steps = 8;
    const int Users = 30;
    const int Runs = 20;
    const int Compilations = 50;

    [Fact]
    public async Task Has_the_same_findings()
    {
        string[] first = await AnalyzeAsync(Compile(Files()), isConcurrent: false);

        // For each user: the argument, the option, the element, the override and the default that each file has its own literal for.
        Assert.Equal(5 * Users, first.Length);
        var random = new Random(7);
        for (int run = 1; run < Runs; run++)
        {
            SyntaxTree[] shuffled = [.. Files()];
            random.Shuffle(shuffled);
            Assert.Equal(first, await AnalyzeAsync(Compile(shuffled), isConcurrent: run % 2 == 0));
        }
    }

    [Fact]
    public async Task Keeps_nothing_of_a_compilation()
    {
        List<WeakReference<Compilation>> compilations = await AnalyzeManyAsync();

        for (int i = 0; i < 10 && compilations.Exists(IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        // The last one may still be on the stack.
        Assert.InRange(compilations.FindAll(IsAlive).Count, 0, 1);
    }

    static bool IsAlive(WeakReference<Compilation> reference) => reference.TryGetTarget(out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<List<WeakReference<Compilation>>> AnalyzeManyAsync()
    {
        var compilations = new List<WeakReference<Compilation>>();
        for (int i = 0; i < Compilations; i++)
        {
            compilations.Add(await AnalyzeOneAsync());
        }

        return compilations;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<WeakReference<Compilation>> AnalyzeOneAsync()
    {
        Compilation compilation = Compile(Files().Take(Steps + 4));
        _ = await AnalyzeAsync(compilation, isConcurrent: true);
        return new(compilation);
    }

    static Compilation Compile(IEnumerable<SyntaxTree> files) => LibraryGeneration.Packaged[0].Compilation.AddSyntaxTrees(files);

    static async Task<string[]> AnalyzeAsync(Compilation compilation, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers([new ImageSinkAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<SyntaxTree> Files() =>
    [
        .. Enumerable.Range(0, Steps).Select(Step),
        Parse("Options.cs", """
            using System.Collections.Generic;
            using DotNet.Testcontainers.Builders;
            public class Options { public string Image { get; set; } public List<string> Images { get; } = new(); }
            public abstract class Named { public abstract string Image { get; } public object Start() => new ContainerBuilder(Image); }
            static class Starting
            {
                public static object Start(Options o) => new ContainerBuilder(o.Image);
                public static void StartAll(Options o) { foreach (var image in o.Images) { _ = new ContainerBuilder(image); } }
            }
            """),
        .. Enumerable.Range(0, Users).Select(User),
    ];

    static SyntaxTree Step(int number) => Parse($"Step{number}.cs", $$"""
        static class Step{{number}}
        {
            public static object Start(string image) => {{(number + 1 < Steps ? $"Step{number + 1}.Start(image)" : "new DotNet.Testcontainers.Builders.ContainerBuilder(image)")}};
        }
        """);

    static SyntaxTree User(int number) => Parse($"User{number}.cs", $$"""
        class User{{number}} : Named
        {
            public override string Image => "override{{number}}";
            static object A() => Step{{number % Steps}}.Start("argument{{number}}");
            static Options B() { var o = new Options { Image = "option{{number}}" }; o.Images.Add("element{{number}}"); return o; }
            static object C(string image = "default{{number}}") => Step0.Start(image);
        }
        """);

    static SyntaxTree Parse(string path, string code) => CSharpSyntaxTree.ParseText(code, path: path);
}
