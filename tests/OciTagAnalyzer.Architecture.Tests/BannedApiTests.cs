using System.Xml.Linq;

namespace OciTagAnalyzer.Architecture.Tests;

public class BannedApiTests
{
    // The compiler loads these assemblies, and Core is most of the code that runs there. Without the property, RS1035 reports nothing in a project.
    [Theory]
    [InlineData("OciTagAnalyzer.Core")]
    [InlineData("OciTagAnalyzer.Analyzers")]
    [InlineData("OciTagAnalyzer.CodeFixes")]
    public void Code_in_the_compiler_obeys_the_rules_for_analyzers(string project)
    {
        XDocument file = ProjectFile(project);
        Assert.Equal("true", file.Descendants("EnforceExtendedAnalyzerRules").SingleOrDefault()?.Value);
        Assert.Contains("Microsoft.CodeAnalysis.Analyzers", Included(file, "PackageReference"));
    }

    // Code fixes run in an editor, which has a semantic model at hand, so the list does not apply to them.
    [Theory]
    [InlineData("OciTagAnalyzer.Core")]
    [InlineData("OciTagAnalyzer.Analyzers")]
    public void Code_in_the_compiler_uses_no_banned_member(string project)
    {
        XDocument file = ProjectFile(project);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", Included(file, "PackageReference"));
        Assert.Contains("../BannedSymbols.txt", Included(file, "AdditionalFiles"));
    }

    static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(SourceOfAllProjects.Folder, project, project + ".csproj"));

    static IEnumerable<string?> Included(XDocument project, string item) => project.Descendants(item).Select(element => element.Attribute("Include")?.Value);
}
