// Demonstrates OciTagAnalyzer with the web shop: the findings, the failing CI build, the pins, and the build without warnings.
// Run it from the root of the repository: dotnet run samples/try.cs
// It works on a copy, so it can be run repeatedly.

using System.Diagnostics;
using System.Runtime.CompilerServices;

string samples = Path.GetDirectoryName(ThisFile())!;
string root = Path.GetDirectoryName(samples)!;
string feed = Path.Combine(samples, "packages");
string copy = Path.Combine(samples, "obj", "WebShop");

// NuGet extracts a version only once, so each run packs a version of its own.
string version = $"0.1.0-try.{DateTime.UtcNow:yyyyMMddHHmmss}";
Environment.SetEnvironmentVariable("OciTagAnalyzerVersion", version);

// The compiler server and idle build nodes would keep the analyzer of this run loaded.
string[] isolated = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "--nologo"];

PrintStep("1. Pack the analyzer and copy the web shop");
foreach (string earlier in Directory.EnumerateFiles(feed, "*-try.*.nupkg"))
{
    File.Delete(earlier);
}

Run(root, ["pack", "src/OciTagAnalyzer.Package", "-o", feed, $"-p:Version={version}", .. isolated, "-v:quiet"], expected: 0);
Copy(Path.Combine(samples, "WebShop"), copy);

PrintStep("2. Build the shop: every image without a tag or digest is a warning");
Run(copy, ["build", .. isolated, "-v:minimal"], expected: 0);

PrintStep("3. Build it as in CI, with -warnaserror: it fails");
Run(copy, ["build", "-warnaserror", "--no-incremental", .. isolated, "-v:minimal", "-clp:ErrorsOnly"], expected: 1);

PrintStep("4. Pin every image with oci-images.lock.json");
Run(root, ["run", "--project", "src/OciTagAnalyzer.Tool", "--", "fix", copy], expected: 0);

PrintStep("5. Build it as in CI again: it succeeds");
Run(copy, ["build", "-warnaserror", "--no-incremental", .. isolated, "-v:minimal"], expected: 0);

Console.WriteLine($"Done. The pinned shop is in {Path.GetRelativePath(Environment.CurrentDirectory, copy)}.");
return 0;

static void PrintStep(string step) => Console.WriteLine($"\n== {step}\n");

static void Run(string folder, string[] arguments, int expected)
{
    Console.WriteLine($"$ dotnet {string.Join(' ', arguments)}");
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder })!;
    process.WaitForExit();
    if (process.ExitCode != expected)
    {
        Console.Error.WriteLine($"dotnet {arguments[0]} exited with code {process.ExitCode}; expected {expected}.");
        Environment.Exit(1);
    }
}

static void Copy(string from, string to)
{
    if (Directory.Exists(to))
    {
        Directory.Delete(to, recursive: true);
    }

    foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        string relative = Path.GetRelativePath(from, file);
        if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        {
            string target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

static string ThisFile([CallerFilePath] string path = "") => path;
