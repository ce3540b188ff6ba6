using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.Yaml;

public sealed class YamlBlockLinesTests
{
    [Theory]
    [InlineData("a: |\n  FROM x\n  RUN y\n", "FROM x\nRUN y")]
    [InlineData("a: |\r\n  FROM x\r\n\r\n  RUN y\r\n", "FROM x\n\nRUN y")]
    [InlineData("a: |2\n    x\n   y\nb: c", "  x\n y")]
    [InlineData("a: |-\n    x\n   y\nb: c", "x\ny")]
    [InlineData("a:\n- |1-\n   x\n  y\n", "  x\n y")]
    [InlineData("a: >\n  x\n  y\n\n  z\n", "x y\nz")]
    [InlineData("a: >\n  x\n\n\n  z", "x\n\nz")]
    [InlineData("a: >\n  x\n   y\n  z", "x\n y\nz")]
    [InlineData("a: >\n  x\n\n   y\n\n  z", "x\n\n y\n\nz")]
    [InlineData("a: >\n  \n  x\n    \n  y", "x\ny")]
    [InlineData("|\n x\n y", "x\ny")]
    public void Are_the_value(string yaml, string value) => Assert.Equal(value, BlockIn(yaml).ToMapped(yaml).Text);

    [Fact]
    public void Map_each_code_unit_to_its_position()
    {
        const string Yaml = "a: >\r\n  one\r\n  two\r\n\r\n  three\r\n";
        MappedText value = BlockIn(Yaml).ToMapped(Yaml);
        Assert.Equal("one two\nthree", value.Text);
        foreach (string word in new[] { "one", "two", "three" })
        {
            var range = new TextRange(value.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
            Assert.True(value.Map.IsContiguous(range));
            TextRange document = value.Map.ToDocument(range);
            Assert.Equal(word, Yaml.Substring(document.Start, document.Length));
        }

        Assert.Equal(Yaml.TrimEnd().Length, value.Map.ToDocument(value.Text.Length));
    }

    static YamlScalar BlockIn(string yaml)
    {
        var scanner = new YamlScanner(yaml);
        while (scanner.Read())
        {
            if (scanner.Kind == YamlEventKind.Scalar)
            {
                return scanner.Scalar;
            }
        }

        throw new ArgumentException("There is no scalar");
    }
}
