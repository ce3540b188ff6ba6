using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Finds what is wrong with a tag.</summary>
static class TagFault
{
    public static ReferenceFault? Find(FaultFinder finder, TextRange tag)
    {
        if (tag.IsEmpty)
        {
            return new(tag, "the tag is empty");
        }

        const CharacterClass Allowed = CharacterClass.Lower | CharacterClass.Digit | CharacterClass.Upper | CharacterClass.Mark;
        for (int i = tag.Start; i < tag.End; i++)
        {
            if ((CharacterClasses.Of(finder.Text[i]) & Allowed) == 0)
            {
                return finder.CharacterFault("the tag", i);
            }
        }

        return finder.Text[tag.Start] is '.' or '-'
                ? new(tag, $"the tag {Excerpt.Of(finder.Text, tag)} starts with '{finder.Text[tag.Start]}'")
            : tag.Length > TagGrammar.MaxLength
                ? new(tag, "the tag is longer than 128 characters")
            : null;
    }
}
