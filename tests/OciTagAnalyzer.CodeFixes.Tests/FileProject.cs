using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>
/// A project with additional files, analysed and fixed as an editor does it: the official test library
/// leaves findings in additional files unfixed.
/// </summary>
sealed class FileProject
{
    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers = [new ImageFileAnalyzer(), new ImageSinkAnalyzer(), new LockFileAnalyzer(), new OptionAnalyzer(), new ConflictingTagsAnalyzer(), new BaseImageAnalyzer()];

    static readonly CodeFixProvider[] fixes = [new PinCodeFix(), new UsedTagCodeFix(), new MirrorCodeFix(), new CommentCodeFix()];

    FileProject(Project project) => Project = project;

    Project Project { get; }

    /// <summary>A project of these files.</summary>
    public static FileProject Of(params (string Path, string Text)[] files) =>
        Of([.. files.Select(file => (file.Path, SourceText.From(file.Text, Encoding.UTF8)))]);

    /// <summary>This project with code that uses the real libraries.</summary>
    public FileProject WithCode(string path, string code) => new(Project
        .WithMetadataReferences(LibraryGeneration.ForConsumers)
        .AddDocument(Path.GetFileName(path), SourceText.From(code, Encoding.UTF8), filePath: path).Project);

    /// <summary>This project under options: a line each, in sections where they are not for all files.</summary>
    public FileProject Under(string options) => new(Project
        .AddAnalyzerConfigDocument(".editorconfig", SourceText.From("root = true\n[*]\n" + options), filePath: "/.editorconfig").Project);

    /// <summary>This project as MSBuild tells of it: a line each, properties first, then sections of files with their metadata.</summary>
    public FileProject Evaluated(string values) => new(Project
        .AddAnalyzerConfigDocument("build.globalconfig", SourceText.From("is_global = true\n" + values), filePath: "/obj/build.globalconfig").Project);

    /// <summary>This project with a rule switched on that is off by default.</summary>
    public FileProject Reporting(string ruleId) => new(Project.WithCompilationOptions(
        Project.CompilationOptions!.WithSpecificDiagnosticOptions([new(ruleId, ReportDiagnostic.Warn)])));

    /// <summary>A project of these files, in their encodings.</summary>
    public static FileProject Of(params (string Path, SourceText Text)[] files)
    {
        Project project = new AdhocWorkspace()
            .AddProject("Subject", LanguageNames.CSharp)
            .AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        foreach ((string path, SourceText text) in files)
        {
            project = project.AddAdditionalDocument(Path.GetFileName(path), text, filePath: path).Project;
        }

        return new(project);
    }

    /// <summary>The findings, in the order of files and places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync()
    {
        Compilation? compilation = await Project.GetCompilationAsync();
        var options = new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation!.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>The findings as a build prints them, without their messages: <c>Dockerfile(1,6): OCI1001 nginx</c>.</summary>
    public async Task<IReadOnlyList<string>> PrintedAsync() => [.. (await FindingsAsync()).Select(finding =>
    {
        FileLinePositionSpan at = finding.Location.GetLineSpan();
        return $"{at.Path}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1}): {finding.Id} {TextAt(finding)}";
    })];

    /// <summary>The text that a finding underlines.</summary>
    public string TextAt(Diagnostic finding) => TextOf(finding.Location.GetLineSpan().Path).ToString(finding.Location.SourceSpan);

    /// <summary>A file's text.</summary>
    public SourceText TextOf(string path) =>
        Project.AdditionalDocuments.Concat(Project.Documents).Single(document => document.FilePath == path).GetTextAsync().Result;

    /// <summary>The titles of what is offered for a finding, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic finding)
    {
        TextDocument document = Project.AdditionalDocuments.Concat(Project.Documents).Single(document => document.FilePath == finding.Location.GetLineSpan().Path);
        var offers = new List<CodeAction>();
        foreach (CodeFixProvider fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
        }

        return offers;
    }

    /// <summary>What is offered where <paramref name="code"/> stands in the project's code, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAtAsync(string code)
    {
        Document document = Project.Documents.Single();
        int start = (await document.GetTextAsync()).ToString().IndexOf(code, StringComparison.Ordinal);
        var offers = new List<CodeAction>();
        await new SettingPinRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(start, code.Length), offers.Add, default));
        return offers;
    }

    /// <summary>The project after an offer.</summary>
    public Task<FileProject> AfterAsync(CodeAction offer) => ApplyAsync(offer);

    /// <summary>The project after the first offer for one finding.</summary>
    public async Task<FileProject> FixedAsync(Diagnostic finding) => await ApplyAsync((await OffersAsync(finding))[0]);

    /// <summary>The project after "fix all in project" for one rule.</summary>
    public Task<FileProject> AllFixedAsync(string ruleId) => AllFixedAsync(ruleId, FixAllScope.Project, "Pin");

    /// <summary>The project after "fix all" for one rule, with the key of the offer that it was asked for at.</summary>
    public async Task<FileProject> AllFixedAsync(string ruleId, FixAllScope scope, string key)
    {
        if (fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(ruleId) && fix.GetFixAllProvider() is not null) is not { } fix)
        {
            return this;
        }

        var context = new FixAllContext(Project, fix, scope, key, [ruleId], new Findings(await FindingsAsync()), default);
        return await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    async Task<FileProject> ApplyAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        return new(operation.ChangedSolution.GetProject(Project.Id)!);
    }

    sealed class Findings(IReadOnlyList<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
