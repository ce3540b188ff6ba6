using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class SinkIndicationsTests
{
    [Fact]
    public void The_text_of_the_built_in_table_shows_the_same_as_its_rows()
    {
        SinkIndications parsed = SinkTable.BuiltIn.Indications;

        Assert.Equal(parsed.Words.Order(), SinkIndications.BuiltIn.Words.Order());
        Assert.Equal(parsed.IsForAnyAssembly, SinkIndications.BuiltIn.IsForAnyAssembly);
        Assert.All(
            SinkTable.BuiltIn.Rows.SelectMany(row => row.Assemblies).Concat(SinkTable.BuiltIn.OwnImages.SelectMany(image => image.Assemblies)).Distinct(),
            name => Assert.Equal(parsed.HasAssembly(name), SinkIndications.BuiltIn.HasAssembly(name)));
    }

    [Theory]
    [InlineData("assembly Acme", "Acme", false)] // no row
    [InlineData("assembly Acme\n[Acme.Runner]::Run(image) reference", "Acme", true)]
    [InlineData("assembly Acme\n# [Acme.Runner]::Run(image) reference", "Acme", false)]
    [InlineData("assembly Acme Acme.Core # both\r\n[Acme.Runner]::Run(image) reference", "acme.core", true)]
    [InlineData("assembly Acme\n[Acme.Runner]::Run(image) reference\nassembly Other", "Other", false)]
    [InlineData("assembly Acme when-mentioned=Runner\n[Acme.Runner]::Run(image) reference", "Acme", false)] // a reference is not enough
    [InlineData("assembly *\n[Acme.Runner]::Run(image) reference", "*", true)]
    public void Assemblies_with_rows_count(string table, string assembly, bool isIndicated)
    {
        Assert.Equal(isIndicated, SinkIndications.In(table).HasAssembly(assembly));
        Assert.Equal(isIndicated, SinkTable.Parse(table).Indications.HasAssembly(assembly));
    }

    [Fact]
    public void Words_count() =>
        Assert.Equal(["Runner", "Start"], SinkIndications.In("assembly A when-mentioned=Runner,Start\n[A.R]::Run(image) reference").Words.Order());
}
