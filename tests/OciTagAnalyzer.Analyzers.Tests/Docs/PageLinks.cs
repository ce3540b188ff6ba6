namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>Checks the links between the pages.</summary>
public sealed class PageLinks
{
    const string PackageFolder = "src/OciTagAnalyzer.Package/";

    [Fact]
    public void Lead_to_files_and_sections_that_exist() => Assert.Empty(
        from page in DocumentationPage.All
        from link in page.RelativeLinks
        let target = page.Resolve(link)
        where !Exists(target.File, target.Anchor)
        select $"{page}: {link}");

    /// <summary>The package contains its pages and no others.</summary>
    [Fact]
    public void Of_the_package_stay_in_the_package() => Assert.Empty(
        from page in DocumentationPage.All
        where page.Path.StartsWith(PackageFolder, StringComparison.Ordinal)
        from link in page.RelativeLinks
        where DocumentationPage.At(page.Resolve(link).File)?.Path.StartsWith(PackageFolder, StringComparison.Ordinal) != true
        select $"{page}: {link}");

    [Fact]
    public void Lead_to_every_page_of_the_documentation()
    {
        string[] pages = [.. DocumentationPage.All.Select(page => page.Path).Where(path => Path.GetDirectoryName(path) == DocumentationPage.Folder)];

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Except(TargetsOf("README.md")));
        Assert.Empty(pages.Except(TargetsOf(PackageFolder + "README.md")));
    }

    [Fact]
    public void Lead_from_the_list_of_rules_to_each_rule() => Assert.Equal(
        Core.Rules.RuleSet.All.Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Name} | ").Order(StringComparer.Ordinal),
        Page(DocumentationPage.Folder + "/rules.md").Text.Split('\n')
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .Select(line => line[..(line.IndexOf(" | ", line.IndexOf(" | ", StringComparison.Ordinal) + 1, StringComparison.Ordinal) + 3)])
            .Order(StringComparer.Ordinal));

    /// <summary>More than a page is not read before a decision.</summary>
    [Fact]
    public void Replace_details_in_the_README_of_the_package() =>
        Assert.InRange(Page(PackageFolder + "README.md").Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 1, 700);

    static bool Exists(string file, string anchor) =>
        (File.Exists(file) || Directory.Exists(file)) && (anchor.Length == 0 || DocumentationPage.At(file)?.Anchors.Contains(anchor) == true);

    static IEnumerable<string> TargetsOf(string path) =>
        Page(path) is var page ? page.RelativeLinks.Select(link => DocumentationPage.At(page.Resolve(link).File)?.Path ?? "") : [];

    static DocumentationPage Page(string path) => DocumentationPage.All.Single(page => page.Path == path);
}
