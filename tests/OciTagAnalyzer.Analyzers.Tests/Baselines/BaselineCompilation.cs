using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Baselines;

/// <summary>A compilation with a baseline, in the folder <c>/repo</c>.</summary>
static class BaselineCompilation
{
    /// <summary>The lines of the diagnostics in code and files that are not suppressed, with their rules: <c>App.cs:3 OCI1001</c>.</summary>
    public static async Task<string> FindingsAsync(
        string code, string? baseline, string? compose = null, ReportDiagnostic severity = ReportDiagnostic.Default) =>
        string.Join(' ', (await AllAsync(code, baseline, compose, severity))
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.Location.GetLineSpan() is var place
                ? $"{Path.GetFileName(place.Path)}:{place.StartLinePosition.Line + 1} {diagnostic.Id}"
                : "")
            .Order(StringComparer.Ordinal));

    /// <summary>All diagnostics, with the suppressed ones.</summary>
    public static Task<ImmutableArray<Diagnostic>> AllAsync(
        string code, string? baseline, string? compose = null, ReportDiagnostic severity = ReportDiagnostic.Default)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), "/repo/src/App.cs")],
            LibraryGeneration.ForConsumers,
            new(OutputKind.ConsoleApplication, generalDiagnosticOption: severity, allowUnsafe: true));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Id != "CS5001");
        var files = ImmutableArray.CreateBuilder<AdditionalText>();
        if (baseline is not null)
        {
            files.Add(new File("/repo/" + DocumentName.Baseline, baseline));
        }

        if (compose is not null)
        {
            files.Add(new File("/repo/compose.yaml", compose));
        }

        return compilation
            .WithAnalyzers(
                [new ImageSinkAnalyzer(), new ImageFileAnalyzer(), new BaselineAnalyzer(), new BaselineSuppressor()],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions(files.ToImmutable()), onAnalyzerException: (exception, _, _) => Assert.Fail(exception.ToString()),
                    concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAnalyzerDiagnosticsAsync();
    }

    sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
