// Shows the main job on the web shop: the findings, the failing CI build, the pins, the clean build.
// Run it from the repository's root: dotnet run samples/try.cs
// It works on a copy, so it can be run again and again.

using System.Diagnostics;
using System.Runtime.CompilerServices;

string samples = Path.GetDirectoryName(WhereThisFileIs())!;
string root = Path.GetDirectoryName(samples)!;
string feed = Path.Combine(samples, "packages");
string copy = Path.Combine(samples, "obj", "WebShop");

// NuGet unpacks a version once and never looks again, so each run packs a version of its own.
string version = $"0.1.0-try.{DateTime.UtcNow:yyyyMMddHHmmss}";
Environment.SetEnvironmentVariable("OciTagAnalyzerVersion", version);

// The compiler server and idle build nodes would hold on to the analyzer of this run.
string[] once = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "--nologo"];

Say("1. Pack the analyzer and copy the web shop");
foreach (string earlier in Directory.EnumerateFiles(feed, "*-try.*.nupkg"))
{
    File.Delete(earlier);
}

Run(root, ["pack", "src/OciTagAnalyzer.Package", "-o", feed, $"-p:Version={version}", .. once, "-v:quiet"], expected: 0);
Copy(Path.Combine(samples, "WebShop"), copy);

Say("2. Build the shop: every image without a tag or digest is a warning");
Run(copy, ["build", .. once, "-v:minimal"], expected: 0);

Say("3. Build it as CI does, with -warnaserror: it fails");
Run(copy, ["build", "-warnaserror", "--no-incremental", .. once, "-v:minimal", "-clp:ErrorsOnly"], expected: 1);

Say("4. Pin every image to what oci-images.lock.json says of it");
Run(root, ["run", "--project", "src/OciTagAnalyzer.Tool", "--", "fix", copy], expected: 0);

Say("5. Build it as CI does once more: it passes");
Run(copy, ["build", "-warnaserror", "--no-incremental", .. once, "-v:minimal"], expected: 0);

Console.WriteLine($"Done. The pinned shop stands in {Path.GetRelativePath(Environment.CurrentDirectory, copy)}.");
return 0;

static void Say(string step) => Console.WriteLine($"\n== {step}\n");

static void Run(string folder, string[] arguments, int expected)
{
    Console.WriteLine($"$ dotnet {string.Join(' ', arguments)}");
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder })!;
    process.WaitForExit();
    if (process.ExitCode != expected)
    {
        Console.Error.WriteLine($"dotnet {arguments[0]} ended with {process.ExitCode} where {expected} was expected.");
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

static string WhereThisFileIs([CallerFilePath] string path = "") => path;
