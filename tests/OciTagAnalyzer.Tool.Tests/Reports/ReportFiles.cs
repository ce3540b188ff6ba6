using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

/// <summary>Files whose findings have every severity, and whose names and images contain the characters that some format must escape.</summary>
static class ReportFiles
{
    /// <summary>Writes the files. <c>\n</c> and <c>:</c> are no valid characters of a name on Windows.</summary>
    public static void WriteTo(TemporaryFolder folder)
    {
        string hard = OperatingSystem.IsWindows() ? "100%25,a;b]c %0A" : "100%25,a;b]c %0A\n::error::x\r|`d`:e";
        folder.Write($"{hard}/Dockerfile", "FROM redis\nFROM redis\n# oci-tag: ignore\nFROM nginx:1.27\n");
        folder.Write("compose.yaml", "services:\n  web:\n    image: redis\n");
        folder.Write("Dockerfile", "FROM redis\n");
        folder.Write(".editorconfig", "[compose.yaml]\noci_tag.severity = error\n[Dockerfile]\noci_tag.severity = a%0A]|<b>@user ##vso[x]\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "a%0A;]|<b>\n##vso[x]::error::\r@b*`" : { "tag": "1" } } }""");
    }

    /// <summary>The report about all findings in a format, unchanged.</summary>
    public static async Task<string> ReportAsync(TemporaryFolder folder, string format)
    {
        // A report in the folder of git is not a file that the next run reads.
        folder.Write(".git/HEAD", "");
        await CommandRun.OfAsync(folder, "check", "--files-only", "--severity", "info", "--format", format, "--output", ".git/report");
        return Encoding.UTF8.GetString(folder.Read(".git/report"));
    }
}
