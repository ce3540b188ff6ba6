using Microsoft.CodeAnalysis.CSharp;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class SinkGateTests
{
    static readonly CSharpCompilation compilation = CSharpCompilation.Create("Consumer");

    static bool IsOpen(string ownTable, SourceMentions mentions) =>
        SinkGate.IsOpen(compilation, SinkTable.BuiltIn.ExtendedBy(ownTable), new(() => mentions));

    [Fact]
    public void Is_closed_without_any_indication() => Assert.False(IsOpen("", SourceMentions.None));

    [Fact]
    public void Is_open_if_a_source_contains_a_word_of_the_table() => Assert.True(IsOpen("", SourceMentions.Sink));

    [Fact]
    public void Is_open_if_the_project_adds_a_word() =>
        Assert.True(IsOpen("assembly System.Runtime when-mentioned=Launcher\n[Acme.Launcher]::Run(image) reference", SourceMentions.None));
}
