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
/// A project with additional files that is analyzed and fixed as in an editor. The official test library does not
/// fix findings in additional files.
/// </summary>
sealed class FileProject
{
    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        new ImageFileAnalyzer(), new ImageSinkAnalyzer(), new LockFileAnalyzer(), new OptionAnalyzer(), new ConflictingTagsAnalyzer(), new BaseImageAnalyzer(),
    ];

    static readonly CodeFixProvider[] fixes = [new PinCodeFix(), new UsedTagCodeFix(), new MirrorCodeFix(), new CommentCodeFix()];

    FileProject(Project project) => Project = project;

    Project Project { get; }

    /// <summary>Creates a project with these files.</summary>
    public static FileProject Of(params (string Path, string Text)[] files) =>
        Of([.. files.Select(file => (file.Path, SourceText.From(file.Text, Encoding.UTF8)))]);

    /// <summary>Adds code that uses the real libraries.</summary>
    public FileProject WithCode(string path, string code) => new(Project
        .WithMetadataReferences(LibraryGeneration.ForConsumers)
        .AddDocument(Path.GetFileName(path), SourceText.From(code, Encoding.UTF8), filePath: path).Project);

    /// <summary>Adds options, one on each line, in sections if they do not apply to all files.</summary>
    public FileProject Under(string options) => new(Project
        .AddAnalyzerConfigDocument(".editorconfig", SourceText.From("root = true\n[*]\n" + options), filePath: "/.editorconfig").Project);

    /// <summary>Adds values that MSBuild evaluates, one on each line: properties first, then sections of files with their metadata.</summary>
    public FileProject Evaluated(string values) => new(Project
        .AddAnalyzerConfigDocument("build.globalconfig", SourceText.From("is_global = true\n" + values), filePath: "/obj/build.globalconfig").Project);

    /// <summary>Enables a rule that is off by default.</summary>
    public FileProject Reporting(string ruleId) => new(Project.WithCompilationOptions(
        Project.CompilationOptions!.WithSpecificDiagnosticOptions([new(ruleId, ReportDiagnostic.Warn)])));

    /// <summary>Creates a project with these files in their encodings.</summary>
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

    /// <summary>Returns the findings, ordered by file and position.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync()
    {
        Compilation? compilation = await Project.GetCompilationAsync();
        var options = new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation!.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. findings
            .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>Returns the findings as a build prints them, without messages: <c>Dockerfile(1,6): OCI1001 nginx</c>.</summary>
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

    /// <summary>Returns the code actions that fix a finding, in order.</summary>
    public Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic finding) => OffersAsync(finding, fixes);

    /// <summary>Returns all code actions for a finding, in order, with those for an image without a pin.</summary>
    public Task<IReadOnlyList<CodeAction>> AllOffersAsync(Diagnostic finding) => OffersAsync(finding, [.. fixes, new UnlockedImageCodeFix()]);

    async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic finding, CodeFixProvider[] fixes)
    {
        TextDocument document = Project.AdditionalDocuments.Concat(Project.Documents)
            .Single(document => document.FilePath == finding.Location.GetLineSpan().Path);
        var offers = new List<CodeAction>();
        foreach (CodeFixProvider fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
        }

        return offers;
    }

    /// <summary>Returns the refactorings at <paramref name="code"/> in the project's code, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAtAsync(string code)
    {
        Document document = Project.Documents.Single();
        int start = (await document.GetTextAsync()).ToString().IndexOf(code, StringComparison.Ordinal);
        var offers = new List<CodeAction>();
        await new SettingPinRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(start, code.Length), offers.Add, default));
        return offers;
    }

    /// <summary>Applies a code action.</summary>
    public Task<FileProject> AfterAsync(CodeAction offer) => ApplyAsync(offer);

    /// <summary>Applies the first code action for a finding.</summary>
    public async Task<FileProject> FixedAsync(Diagnostic finding) => await ApplyAsync((await OffersAsync(finding))[0]);

    /// <summary>Applies "fix all in project" for a rule.</summary>
    public Task<FileProject> AllFixedAsync(string ruleId) => AllFixedAsync(ruleId, FixAllScope.Project, "Pin");

    /// <summary>Applies "fix all" for a rule with an equivalence key.</summary>
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
