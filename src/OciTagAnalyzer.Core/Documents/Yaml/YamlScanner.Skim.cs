using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <content>Lines that are passed over.</content>
public sealed partial class YamlScanner
{
    /// <summary>
    /// Moves on from the key that was read to a line that somebody asked for, and into the collections around it;
    /// false, and not moved, where the value of the key is to be read.
    /// </summary>
    bool PassOver(YamlSkim allowed, YamlOutline lines)
    {
        YamlScalar key = frames[depth - 1].Key;
        if (allowed.IsAskedFor(key) || !lines.Pass(key.Range.Start, indent, position))
        {
            return false;
        }

        isAwaiting = lines.IsAwaiting;
        for (int level = 0; level < lines.Count; level++)
        {
            EnterLevel(lines[level], isKnown: level == 0);
        }

        position = lines.Position;
        BeginLine();
        return true;
    }

    /// <summary>True where nobody asked for the collection that begins here.</summary>
    bool IsSilent(YamlSkim allowed) =>
        pendingAnchor.IsEmpty && !(depth > 0 && frames[depth - 1].IsMapping && allowed.IsAskedFor(frames[depth - 1].Key));

    void EnterLevel(in YamlLevel level, bool isKnown)
    {
        if (level.IsSequence)
        {
            opened = new YamlFrame(YamlFrameKind.BlockSequence, level.Column, default, level.Index);
            Push();
        }
        else if (!isKnown)
        {
            opened = new YamlFrame(YamlFrameKind.BlockMapping, level.Column, KeyOf(level), -1);
            Push();
        }
        else if (level.Entry != level.First && level.KeyEnd > level.Entry)
        {
            SetKey(KeyOf(level));
        }
    }

    /// <summary>A key that is none is read anew.</summary>
    static YamlScalar KeyOf(in YamlLevel level) =>
        level.KeyEnd < level.Entry ? default : new YamlScalar(TextRange.FromBounds(level.Entry, level.KeyEnd), YamlScalarStyle.Plain, true);
}
