namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <content>Values that are passed over.</content>
public sealed partial class YamlScanner
{
    // The line of the last entry whose value was seen to go on up to what must be read: no need to see that twice.
    int loudLine = -1;

    /// <summary>
    /// Moves to the line after the value of the key that was read, and after the entries behind it that nobody asked
    /// for; false, and not moved, where not even the value can be passed over.
    /// </summary>
    bool PassOver(YamlSkim allowed)
    {
        string yaml = text;
        YamlScalar key = frames[depth - 1].Key;
        int value = position;
        int end = allowed.EndOfQuiet(key.Range.Start);
        if (end < value || lineStart == loudLine || allowed.IsAskedFor(key))
        {
            return false;
        }

        int entry = -1;
        int at = value;
        while (true)
        {
            int length = at < end ? yaml.AsSpan(at, end - at).IndexOfAny('\n', '\r') : -1;
            if (length < 0)
            {
                at = value < 0 ? -1 : allowed.EndOfSimple(value, indent);
                if (at < 0)
                {
                    loudLine = entry;
                    break;
                }

                value = -1;
                end = allowed.EndOfQuiet(at);
                continue;
            }

            int line = at + length + 1;
            at = line;
            while (at < yaml.Length && yaml[at] == ' ')
            {
                at++;
            }

            int column = at - line;
            if (column <= indent && EndsValue(at, column))
            {
                entry = line;
                value = column == indent ? allowed.EndOfOtherKey(at) : -1;
                if (value < 0)
                {
                    break;
                }

                at = value;
            }
        }

        if (entry < 0)
        {
            return false;
        }

        position = entry;
        BeginLine();
        return true;
    }

    /// <summary>True where what stands at a column no deeper than the key's is no part of its value: neither blank, nor a comment, nor an item.</summary>
    bool EndsValue(int at, int column) =>
        !IsLineEnd(at) && text[at] is not ('#' or '\t') && !(column == indent && text[at] == '-' && IsBlankOrEnd(at + 1));
}
