// Draws the pictures of the README: a real build of the web shop, and a finding in the editor with the code fixes that the package returns for it.
// Run it from the root of the repository: dotnet run samples/pictures.cs
#:property ManagePackageVersionsCentrally=false
#:property NuGetAudit=false
#:package Microsoft.CodeAnalysis.CSharp.Workspaces@5.0.0
#:package Testcontainers.PostgreSql@4.16.0
#:package Testcontainers.Redis@4.16.0
#:project ../src/OciTagAnalyzer.CodeFixes/OciTagAnalyzer.CodeFixes.csproj

using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.CodeFixes;

string samples = Path.GetDirectoryName(ThisFile())!;
string shop = Path.Combine(samples, "WebShop");

Save("build.svg", DrawBuild());
Save("editor.svg", await DrawEditorAsync());

// Packs the package, builds a copy of a project with it, and draws the output. Only the paths are shortened.
Picture DrawBuild()
{
    string root = Path.GetDirectoryName(samples)!;
    string copy = Path.Combine(samples, "obj", "pictures");
    string version = $"0.1.0-try.{DateTime.UtcNow:yyyyMMddHHmmss}";
    string[] isolated = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-nologo", "-v:quiet"];
    Run(root, ["pack", "src/OciTagAnalyzer.Package", "-o", Path.Combine(samples, "packages"), $"-p:Version={version}", .. isolated]);
    Copy(shop, Path.Combine(copy, "WebShop"));
    string output = Run(Path.Combine(copy, "WebShop"), ["build", "WebShop.Api", "--no-incremental", $"-p:OciTagAnalyzerVersion={version}", .. isolated[..^1]]);

    var picture = new Picture(columns: 122);
    picture.Add([new("$ ", "#8b949e"), new("dotnet build WebShop.Api", "#e6edf3")]);
    foreach (string line in Shortened(output, copy))
    {
        picture.AddWrapped(line, line.Contains(": warning ", StringComparison.Ordinal) ? "#e3b341" : "#e6edf3");
    }

    return picture;
}

static IEnumerable<string> Shortened(string output, string folder)
{
    // The build prints each finding again in its summary.
    string text = output[output.IndexOf("Build succeeded", StringComparison.Ordinal)..];
    return text.Split('\n')
        .Select(line => line.TrimEnd().Replace(Path.Combine(folder, "WebShop") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
        .Select(line => line.EndsWith(']') ? line[..line.LastIndexOf(" [", StringComparison.Ordinal)] : line)
        .TakeWhile(line => !line.StartsWith("Time Elapsed", StringComparison.Ordinal))
        .Where(line => line.Length > 0);
}

// Analyzes a file of the web shop, and draws it with the first finding in it, as an editor would.
async Task<Picture> DrawEditorAsync()
{
    Project project = ProjectOf("ShopEnvironment.cs");
    Document document = project.Documents.Single();
    SourceText text = await document.GetTextAsync();
    Compilation compilation = (await project.GetCompilationAsync())!;
    Diagnostic finding = (await compilation
            .WithAnalyzers([new ImageSinkAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync())
        .Where(found => found.Location.IsInSource && found.Id == "OCI1001")
        .Single(found => text.ToString(found.Location.SourceSpan) == "postgres");

    LinePosition at = finding.Location.GetLineSpan().StartLinePosition;
    var picture = new Picture(columns: 122);
    for (int line = at.Line - 3; line <= at.Line; line++)
    {
        picture.Add([new($"{line + 1,4}  ", "#6e7681"), .. await ClassifiedAsync(document, text.Lines[line].Span)]);
    }

    picture.Underline(at.Character + 6, finding.Location.SourceSpan.Length);
    picture.AddBox([$"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}"], "#e6edf3");
    picture.AddBox(await TitlesAsync(document, finding), "#58a6ff");
    return picture;
}

static async Task<IReadOnlyList<string>> TitlesAsync(Document document, Diagnostic finding)
{
    var actions = new List<CodeAction>();
    foreach (CodeFixProvider provider in new CodeFixProvider[] { new PinCodeFix(), new UsedTagCodeFix(), new UnlockedImageCodeFix() })
    {
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
    }

    return [.. actions.OrderByDescending(action => action.Priority).Select(action => action.Title)];
}

static async Task<IEnumerable<Piece>> ClassifiedAsync(Document document, TextSpan span)
{
    SourceText text = await document.GetTextAsync();
    var pieces = new List<Piece>();
    int end = span.Start;
    foreach (ClassifiedSpan part in (await Classifier.GetClassifiedSpansAsync(document, span))
        .Where(part => part.ClassificationType != ClassificationTypeNames.StaticSymbol)
        .OrderBy(part => part.TextSpan.Start))
    {
        if (part.TextSpan.Start >= end)
        {
            pieces.Add(new(text.ToString(TextSpan.FromBounds(end, part.TextSpan.Start)), Picture.Foreground));
            pieces.Add(new(text.ToString(part.TextSpan), ColorOf(part.ClassificationType)));
            end = part.TextSpan.End;
        }
    }

    return pieces;
}

static string ColorOf(string classification) => classification switch
{
    ClassificationTypeNames.Keyword => "#ff7b72",
    ClassificationTypeNames.StringLiteral => "#a5d6ff",
    ClassificationTypeNames.ClassName or ClassificationTypeNames.InterfaceName => "#ffa657",
    ClassificationTypeNames.MethodName => "#d2a8ff",
    _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => "#8b949e",
    _ => Picture.Foreground,
};

Project ProjectOf(string file)
{
    string tests = Path.Combine(shop, "WebShop.Tests");
    string[] libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
    Project project = new AdhocWorkspace().AddProject("WebShop.Tests", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithMetadataReferences(libraries.Select(library => MetadataReference.CreateFromFile(library)));
    foreach (string name in new[] { "oci-images.lock.json", "compose.yaml" })
    {
        string path = Path.Combine(shop, name);
        project = project.AddAdditionalDocument(name, SourceText.From(File.ReadAllText(path)), filePath: path).Project;
    }

    string code = Path.Combine(tests, file);
    return project.AddDocument(file, SourceText.From(File.ReadAllText(code)), filePath: code).Project;
}

void Save(string name, Picture picture)
{
    string path = Path.Combine(samples, "pictures", name);
    File.WriteAllText(path, picture.ToSvg());
    Console.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, path)}: {new FileInfo(path).Length} bytes");
}

static string Run(string folder, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
}

static void Copy(string from, string to)
{
    foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        string relative = Path.GetRelativePath(from, file);
        if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        {
            string target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}

static string ThisFile([CallerFilePath] string path = "") => path;

/// <summary>Text in one color.</summary>
record Piece(string Text, string Color);

/// <summary>Lines of text in a fixed-width font, as SVG.</summary>
/// <param name="columns">The width, in characters.</param>
class Picture(int columns)
{
    public const string Foreground = "#e6edf3";

    const double Column = 7.2;
    const double Row = 18;
    const double Margin = 14;

    readonly StringBuilder shapes = new();
    double y = Margin;

    public void Add(IEnumerable<Piece> pieces)
    {
        AddText(Margin, pieces);
        y += Row;
    }

    public void AddWrapped(string text, string color)
    {
        foreach (string line in Wrap(text, columns))
        {
            Add([new(line, color)]);
        }
    }

    // Below the last line.
    public void Underline(int start, int length)
    {
        double left = Margin + start * Column;
        var path = new StringBuilder($"M{Text(left)} {Text(y - 1)}");
        for (int wave = 0; wave * 4 < length * Column; wave++)
        {
            path.Append("q1 -3 2 0t2 0");
        }

        shapes.Append($"<path d='{path}' fill='none' stroke='#e3b341'/>\n");
    }

    public void AddBox(IReadOnlyList<string> items, string color)
    {
        string[] lines = [.. items.SelectMany(item => Wrap(item, columns - 10))];
        double height = lines.Length * Row + 10;
        y += 8;
        shapes.Append($"<rect x='{Text(Margin + 6 * Column)}' y='{Text(y)}' width='{Text((columns - 6) * Column)}' height='{Text(height)}' ")
            .Append("rx='5' fill='#161b22' stroke='#30363d'/>\n");
        y += 5;
        foreach (string line in lines)
        {
            AddText(Margin + 8 * Column, [new(line, color)]);
            y += Row;
        }

        y += 5;
    }

    public string ToSvg()
    {
        string width = Text(columns * Column + 2 * Margin);
        string height = Text(y + Margin);
        return $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='0 0 {width} {height}' "
            + "font-family='ui-monospace,SFMono-Regular,Menlo,Consolas,monospace' font-size='12'>\n"
            + $"<rect width='{width}' height='{height}' rx='8' fill='#0d1117'/>\n{shapes}</svg>\n";
    }

    // With the length, the columns are the same in every font.
    void AddText(double x, IEnumerable<Piece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            string text = piece.Text.Trim();
            if (text.Length > 0)
            {
                double left = x + piece.Text.IndexOf(text, StringComparison.Ordinal) * Column;
                shapes.Append($"<text x='{Text(left)}' y='{Text(y + 13)}' fill='{piece.Color}' textLength='{Text(text.Length * Column)}'>")
                    .Append($"{SecurityElement.Escape(text)}</text>\n");
            }

            x += piece.Text.Length * Column;
        }
    }

    static IEnumerable<string> Wrap(string text, int width)
    {
        string indent = "";
        while (text.Length > width)
        {
            int space = text.LastIndexOf(' ', width);
            int end = space > indent.Length ? space : width;
            yield return text[..end];
            indent = "    ";
            text = indent + text[end..].TrimStart();
        }

        yield return text;
    }

    static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
