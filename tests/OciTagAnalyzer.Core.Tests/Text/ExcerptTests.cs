using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Text;

public sealed class ExcerptTests
{
    const string Whale = "\U0001F433";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(240)]
    public void Is_the_text_itself_up_to_its_limit(int length) => Assert.Equal(new string('a', length), Excerpt.Of(new string('a', length)));

    [Theory]
    [InlineData(241)]
    [InlineData(3_000_000)]
    public void Is_the_beginning_and_end_of_a_longer_text(int length) =>
        Assert.Equal(new string('a', 119) + "…" + new string('a', 115) + ":1.2", Excerpt.Of(new string('a', length - 4) + ":1.2"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Does_not_split_surrogate_pairs(int shift)
    {
        string text = Excerpt.Of(new string('a', shift) + string.Concat(Enumerable.Repeat(Whale, 500)) + new string('a', shift));
        Assert.Empty(text.Replace(Whale, "").Trim('a', '…'));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Does_not_split_surrogate_pairs_of_a_part(int shift)
    {
        string text = new string('a', shift) + string.Concat(Enumerable.Repeat(Whale, 500));
        Assert.Empty(Excerpt.Of(text, new TextRange(0, text.Length)).Replace(Whale, "").Trim('a', '…', '\''));
    }
}
