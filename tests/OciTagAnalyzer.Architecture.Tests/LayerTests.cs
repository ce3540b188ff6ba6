namespace OciTagAnalyzer.Architecture.Tests;

public class LayerTests
{
    static readonly SourceGraph graph = SourceOfAllProjects.Graph;

    [Fact]
    public void The_compiler_understands_the_source() => Assert.Empty(graph.Errors);

    [Fact]
    public void No_folders_depend_on_each_other() => Assert.Empty(graph.Cycles().Select(cycle => string.Join(" ", cycle)));

    [Fact]
    public void Every_folder_has_a_place_in_the_order()
    {
        IEnumerable<string> missing = graph.Folders.Where(folder => Layers.HeightOf(folder) is null);
        Assert.Empty(missing);
    }

    [Fact]
    public void The_order_contains_no_folder_that_does_not_exist()
    {
        IEnumerable<string> missing = Layers.InOrder
            .SelectMany(project => project.Value.Select(layer => $"{project.Key}/{layer}"))
            .Where(layer => !graph.Folders.Any(folder => folder == layer || folder.StartsWith(layer + "/", StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Dependencies_point_downwards() => Assert.Empty(graph.References
        .Where(reference => SourceReference.ProjectOf(reference.From) == SourceReference.ProjectOf(reference.To))
        .Where(reference => Layers.HeightOf(reference.From) < Layers.HeightOf(reference.To))
        .Select(reference => $"{reference.Place} names {reference.Type}"));
}
