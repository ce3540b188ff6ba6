using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// A C# file that is a program by itself (<c>dotnet run app.cs</c>), with directives such as <c>#:package</c> instead of a project.
/// MSBuildWorkspace cannot open it, so the compiler's command line is obtained from the SDK.
/// </summary>
/// <param name="Arguments">The arguments of the compiler.</param>
/// <param name="References">The full paths of the referenced projects.</param>
/// <param name="IsRestored">True if its packages are restored.</param>
sealed record FileBasedProgram(IReadOnlyList<string> Arguments, IReadOnlyList<string> References, bool IsRestored)
{
    const string CommandLine = "CscCommandLineArgs";
    const string Reference = "ProjectReference";
    const string AssetsFile = "ProjectAssetsFile";

    // As in the build host of MSBuildWorkspace: runs all targets, but not the compiler itself.
    static readonly string[] build =
    [
        "--no-restore", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true",
        "-p:ProvideCommandLineArgs=true", "-p:ContinueOnError=ErrorAndContinue", "-p:CopyBuildOutputToOutputDirectory=false",
        "-p:OciTagAnalyzerReportOnce=false",

        // A missing input makes the target run even if its output is up to date.
        "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__",

        $"-getItem:{CommandLine}", $"-getItem:{Reference}", $"-getProperty:{AssetsFile}",
    ];

    static readonly string[] assemblyOptions = ["/reference:", "/analyzer:"];

    /// <summary>True if <paramref name="code"/> starts with a <c>#!</c> line or contains a <c>#:</c> directive.</summary>
    public static bool IsIn(string code) =>
        code.StartsWith("#!", StringComparison.Ordinal)
        // Directives come before the first token, possibly after comments.
        || (code.Contains("#:", StringComparison.Ordinal)
            && SyntaxFactory.ParseLeadingTrivia(code).Any(trivia => trivia.IsDirective && trivia.ToString().StartsWith("#:", StringComparison.Ordinal)));

    /// <summary>True if <paramref name="code"/> may be a program: it has such directives, top-level statements or a Main method.</summary>
    public static bool MayBe(string code) => IsIn(code) || CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        .Any(node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Main" });

    /// <summary>
    /// Opens the program in <paramref name="file"/> with the SDK; returns null and the reason if it is not a program, or if its directives
    /// cannot be resolved.
    /// </summary>
    public static async Task<(FileBasedProgram? Program, string? Problem)> OpenAsync(string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["build", file, .. build])
        {
            // The nearest global.json chooses the SDK.
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return Read(output) is { } program ? (program, null) : (null, ReasonIn(file, await errors + "\n" + output));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>True if the assembly at <paramref name="path"/> is passed to the compiler.</summary>
    public bool RefersTo(string? path) => path is not null && Arguments.Any(argument => AssemblyOf(argument) == path);

    /// <summary>Creates the project of the program in <paramref name="file"/>.</summary>
    public ProjectInfo ToProject(string file, Microsoft.CodeAnalysis.Workspace workspace)
    {
        string folder = Path.GetDirectoryName(file)!;
        string name = Path.GetFileNameWithoutExtension(file);

        // A referenced project need not be built.
        string[] arguments = [.. Arguments.Where(argument => AssemblyOf(argument) is not { } assembly || File.Exists(assembly))];
        ProjectInfo project = CommandLineProject.CreateProjectInfo(name, LanguageNames.CSharp, arguments, folder, workspace).WithFilePath(file);
        CSharpCommandLineArguments parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        string? output = parsed.OutputFileName is { } assembly ? parsed.GetOutputFilePath(assembly) : null;
        return project
            .WithCompilationOutputInfo(project.CompilationOutputInfo.WithAssemblyPath(output))
            .WithAnalyzerConfigDocuments(parsed.AnalyzerConfigPaths.Select(path => DocumentInfo.Create(
                DocumentId.CreateNewId(project.Id), Path.GetFileName(path), loader: new FileTextLoader(path, defaultEncoding: null), filePath: path)));
    }

    static string? AssemblyOf(string argument) =>
        assemblyOptions.FirstOrDefault(option => argument.StartsWith(option, StringComparison.Ordinal)) is { } option ? argument[option.Length..] : null;

    static FileBasedProgram? Read(string output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            JsonElement items = document.RootElement.GetProperty("Items");
            string[] arguments = [.. Values(items, CommandLine, "Identity")];
            string? assets = document.RootElement.GetProperty("Properties").GetProperty(AssetsFile).GetString();
            return arguments.Length == 0 ? null : new(arguments, [.. Values(items, Reference, "FullPath")], File.Exists(assets));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            // The output of a failed build is not JSON.
            return null;
        }
    }

    static IEnumerable<string> Values(JsonElement items, string item, string metadata) =>
        items.GetProperty(item).EnumerateArray().Select(value => value.GetProperty(metadata).GetString()!);

    static string ReasonIn(string file, string messages)
    {
        string[] lines = messages.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return MissingSdk.ReasonFor(file, messages)
            ?? lines
                .Where(line => line.Contains("error", StringComparison.Ordinal) && line[0] is not ('{' or '"'))
                .Select(line => WithoutProject(file, line))
                .FirstOrDefault()
            ?? "the SDK cannot build it as a program";
    }

    // Removes the path of the virtual project, which does not exist on disk.
    static string WithoutProject(string file, string line)
    {
        const string error = "error";
        return line.StartsWith(file + ".csproj", StringComparison.Ordinal)
            ? line[(line.IndexOf(error, StringComparison.Ordinal) + error.Length)..].TrimStart(' ', ':')
            : line;
    }
}
