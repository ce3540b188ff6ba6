using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References;

public sealed class CharacterClassesTests
{
    [Fact]
    public void Match_the_definition_for_each_code_unit() =>
        Assert.All(Enumerable.Range(0, 0x10000).Select(i => (char)i), c => Assert.Equal(Defined(c), CharacterClasses.Of(c)));

    static CharacterClass Defined(char c) =>
        (char.IsAsciiLetterLower(c) ? CharacterClass.Lower : 0)
        | (char.IsAsciiDigit(c) ? CharacterClass.Digit : 0)
        | (char.IsAsciiLetterUpper(c) ? CharacterClass.Upper : 0)
        | (c is '\u0130' or '\u212A' ? CharacterClass.Folding : 0)
        | (char.IsAsciiHexDigit(c) ? CharacterClass.Hex : 0)
        | ("-._".Contains(c) ? CharacterClass.Mark : 0)
        | (".:".Contains(c) ? CharacterClass.HostMark : 0);
}
