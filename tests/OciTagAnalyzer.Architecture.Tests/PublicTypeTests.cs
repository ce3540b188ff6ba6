namespace OciTagAnalyzer.Architecture.Tests;

public class PublicTypeTests
{
    // Only the projects of this repository use Core, so a type is public if another project needs it.
    // The other libraries are not listed: a compiler or MSBuild loads their public types, or programs of others use them.
    [Theory]
    [InlineData("OciTagAnalyzer.Core")]
    public void Another_project_needs_what_is_public(string project)
    {
        var needed = SourceOfAllProjects.Graph.References
            .Where(reference => SourceReference.ProjectOf(reference.From) != project)
            .Select(reference => reference.Type)
            .ToHashSet();
        needed.UnionWith([.. needed.SelectMany(SourceOfAllProjects.Graph.TypesInSignaturesOf)]);
        Assert.Empty(SourceOfAllProjects.Graph.TypesOf(project).Where(type => type.IsPublic && !needed.Contains(type.Name)).Select(type => type.Name));
    }
}
