using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Tests.Documents;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins in real files of repositories, with a lock file that has each of their images.</summary>
public sealed class PinsInFilesOfRepositories
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string path, string marked) in FilesOfRepositories.WithFindings)
            {
                data.Add("/" + path, marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Pin_every_image_that_is_not_unknown(string path, string text)
    {
        IReadOnlyList<Diagnostic> findings = await FileProject.Of((path, text)).FindingsAsync();
        string[] images = [.. findings.Select(ImageOf).OfType<string>().Distinct()];
        var project = FileProject.Of((path, text), ("/oci-images.lock.json", LockOf(images)));

        var pinned = await PinnedAsync(project);

        Assert.NotEmpty(images);
        Assert.Equal(findings.Where(finding => ImageOf(finding) is null).Select(project.TextAt), (await pinned.FindingsAsync()).Where(IsUnpinned)
            .Select(pinned.TextAt));
        Assert.Equal(images.Length, pinned.TextOf(path).GetTextChanges(project.TextOf(path)).Count);
        Assert.Equal(pinned.TextOf(path).ToString(), (await PinnedAsync(pinned)).TextOf(path).ToString());
    }

    static async Task<FileProject> PinnedAsync(FileProject project) => await (await project.AllFixedAsync("OCI1001")).AllFixedAsync("OCI1002");

    // Images that were pinned before have no entry in the lock file.
    static bool IsUnpinned(Diagnostic finding) => finding.Id != "OCI2002";

    static string? ImageOf(Diagnostic finding) => finding.Properties.TryGetValue(DiagnosticProperties.Image, out string? image) ? image : null;

    static string LockOf(IEnumerable<string> images) =>
        $$"""{ "version": 1, "images": { {{string.Join(", ", images.Select(image => $$"""{{'"'}}{{image}}": { "tag": "1.2.3" }"""))}} } }""";
}
