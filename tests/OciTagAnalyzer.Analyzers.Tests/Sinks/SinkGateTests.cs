using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class SinkGateTests
{
    static readonly CSharpCompilation compilation = CSharpCompilation.Create("Consumer");

    static bool IsOpen(string ownTable, SourceMentions mentions) =>
        SinkGate.IsOpen(compilation, SinkTable.BuiltIn.ExtendedBy(ownTable).Indications, new(() => mentions));

    [Fact]
    public void Is_closed_without_any_indication() => Assert.False(IsOpen("", SourceMentions.None));

    [Fact]
    public void Is_open_if_the_sources_start_processes_and_name_a_container_program() =>
        Assert.True(IsOpen("", SourceMentions.Sink | SourceMentions.Program));

    [Fact]
    public void Is_closed_if_the_sources_start_other_processes() => Assert.False(IsOpen("", SourceMentions.Sink));

    [Fact]
    public void Is_closed_if_the_sources_only_name_a_container_program() => Assert.False(IsOpen("", SourceMentions.Program));

    // The gate searches for programs, so every row that depends on a word must need one.
    [Fact]
    public void Rows_of_the_built_in_table_that_depend_on_words_take_arguments() =>
        Assert.All(SinkTable.BuiltIn.Rows.Where(row => row.WhenMentioned.Count > 0), row => Assert.Equal(SinkShape.Arguments, row.Shape));

    [Fact]
    public void Is_open_if_the_project_adds_a_word() =>
        Assert.True(IsOpen("assembly System.Runtime when-mentioned=Launcher\n[Acme.Launcher]::Run(image) reference", SourceMentions.None));
}
