namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Files that are made to cost much.</summary>
[Trait("Category", "Flood")]
public sealed class HugeFilesTests
{
    [Fact]
    public void Merge_a_mapping_that_merges_another_one_and_so_on()
    {
        var text = new System.Text.StringBuilder("x0: &x0 { build: . }\n");
        for (int i = 1; i < 20_000; i++)
        {
            _ = text.Append($"x{i}: &x{i} {{ <<: [*x{i - 1}, *x{i - 1}] }}\n");
        }

        MarkedFiles.Parse($"== compose.yaml\n{text}services: {{ web: *x19999 }}\n== compose.prod.yaml\nservices: {{ web: {{ image: acme/web }} }}\n").Check();
    }

    [Fact]
    public void Name_a_variable_again_and_again()
    {
        string repeated = string.Concat(Enumerable.Repeat("${A}", 50_000)) + string.Concat(Enumerable.Repeat("${", 50_000));
        MarkedFiles.Parse($"== .env\nA=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nB=⟦latest⟧⟨acme/b:latest⟩\n== compose.yaml\nservices:\n  b: {{ image: 'acme/b:${{B}}' }}\nx-a: '{repeated}'\n").Check();
    }

    [Fact]
    public void Nest_deeply()
    {
        string open = string.Concat(Enumerable.Repeat("{ a: ", 20_000));
        MarkedFiles.Parse($"== kustomization.yaml\nresources: [pod.yaml]\nimages: [ {{ name: app, newTag: ⟦v1⟧⟨app:v1⟩ }} ]\npatches:\n- patch: 'image: {open}'\n== pod.yaml\napiVersion: v1\nkind: Pod\nspec: {{ containers: [ {{ image: app }} ] }}\nmore: {open}\n").Check();
    }
}
