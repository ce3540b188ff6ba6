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
            Enter(lines[level], isOutermost: level == 0);
        }

        position = lines.Position;
        BeginLine();
        return true;
    }

    /// <summary>True where nobody asked for the collection that begins here.</summary>
    bool IsSilent(YamlSkim allowed) =>
        pendingAnchor.IsEmpty && !(depth > 0 && frames[depth - 1].IsMapping && allowed.IsAskedFor(frames[depth - 1].Key));

    void Enter(in YamlLevel level, bool isOutermost)
    {
        if (!isOutermost)
        {
            opened = level.IsSequence
                ? new YamlFrame(YamlFrameKind.BlockSequence, level.Column, default, level.Index)
                : new YamlFrame(YamlFrameKind.BlockMapping, level.Column, default, -1);
            Push();
        }

        int end = level.IsSequence ? -1 : YamlSimpleText.EndOfKey(text, level.Entry);
        if (end >= 0 && level.Entry > frames[depth - 1].Key.Range.Start)
        {
            SetKey(new YamlScalar(TextRange.FromBounds(level.Entry, end), YamlScalarStyle.Plain, true));
        }
    }
}
