using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

public sealed class SourceWordsTests
{
    static bool AreIn(string text) => new SourceWords(["Process", "ProcessStartInfo", "oci-image"]).AreAnyIn(SourceText.From(text));

    [Theory]
    [InlineData("Process.Start(\"docker\")")]
    [InlineData("new ProcessStartInfo()")]
    [InlineData("var processing = new Processing(); Process process;")]
    [InlineData("// lang=oci-image")]
    [InlineData("Process")]
    public void are_found_as_words(string text) => Assert.True(AreIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("Processing, Processor, process, Proces, ProcessValue, XmlProcess, Process_, _Process, Process2")]
    [InlineData("// lang=oci-images")]
    public void are_not_found_in_longer_words(string text) => Assert.False(AreIn(text));

    [Fact]
    public void are_found_in_longer_words_if_they_may_be_inside()
    {
        var words = new SourceWords(["docker"]) { MayBeInside = true };

        Assert.True(words.AreAnyIn(SourceText.From("\"\\ndocker run\"")));
        Assert.False(words.AreAnyIn(SourceText.From("locker")));
    }

    [Fact]
    public void are_only_searched_after_a_hint()
    {
        var words = new SourceWords(["=yaml"], "lang");

        Assert.True(words.AreAnyIn(SourceText.From("// lang=yaml")));
        Assert.True(words.AreAnyIn(SourceText.From("// language" + new string(' ', 40_000) + "=yaml ")));
        Assert.False(words.AreAnyIn(SourceText.From("a=yaml")));
    }

    [Fact]
    public void are_found_at_any_position_of_a_long_text()
    {
        for (int before = 32 * 1024 - 20; before < 32 * 1024 + 5; before++)
        {
            string blank = new(' ', before);
            Assert.True(AreIn(blank + "Process;"), $"behind {before} blanks");
            Assert.True(AreIn(blank + "Process"), $"behind {before} blanks, at the end");
            Assert.False(AreIn(blank + "Processing" + blank), $"behind {before} blanks, as part of another");
        }
    }
}
