using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Core.Tests.LockFiles;

public sealed class TagSeriesTests
{
    [Theory]
    [InlineData("17.2", "17.4", true)]
    [InlineData("9.9", "9.10", true)]
    [InlineData("v1.9", "v1.10", true)]
    [InlineData("16.6", "17.2", false)]
    [InlineData("1", "2", false)]
    [InlineData("v1.21.8", "v1.3.0", true)]
    [InlineData("17.2-alpine3.20", "17.4-alpine3.21", true)]
    [InlineData("2025.11", "2025.12", true)]
    [InlineData("stable", "stable", true)]
    [InlineData("17", "17.2", false)]
    [InlineData("17.2", "17.2-alpine", false)]
    [InlineData("17.2-alpine", "17.2-debian", false)]
    [InlineData("v1", "1", false)]
    [InlineData("1", "a", false)]
    public void Differ_only_in_numbers_other_than_the_first(string first, string second, bool areOne)
    {
        Assert.Equal(areOne, TagSeries.AreOne(first, second));
        Assert.Equal(areOne, TagSeries.AreOne(second, first));
    }
}
