namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Passes over lines by their columns alone, up to one that is to be read, and knows which block collections are around
/// that one. Most lines of a file are neither an image nor lead to one: they cost a look for their end.
/// </summary>
/// <remarks>
/// Columns tell the structure of valid YAML where no quotes, brackets or anchors are open: a text of several lines is
/// indented deeper than its key. Of what leads to a line, each key is then looked at; where one has more than an open
/// value behind it, the reading goes on there.
/// </remarks>
sealed class YamlOutline(string text, YamlSkim skim)
{
    readonly YamlLines lines = new(text);
    YamlLevel[] levels = new YamlLevel[8];

    /// <summary>How many levels are around the place to go on at, from the mapping on in which the passing began.</summary>
    public int Count { get; private set; }

    /// <summary>The beginning of the line to go on at.</summary>
    public int Position { get; private set; }

    /// <summary>True where that line begins the value of the innermost level's entry; false where it has the next entry, or ends the level.</summary>
    public bool IsAwaiting { get; private set; }

    /// <summary>A level: 0 is the mapping in which the passing began.</summary>
    public ref readonly YamlLevel this[int level] => ref levels[level];

    /// <summary>
    /// Passes over the entry whose key stands at a place and a column, and whose value begins at <paramref name="value"/>,
    /// and over those behind it; false where it is to be read.
    /// </summary>
    public bool Pass(int key, int column, int value)
    {
        int end = lines.EndOf(value);
        if (!skim.IsQuietValue(key, value, end))
        {
            return false;
        }

        Count = 0;
        Open(column, false, key);
        IsAwaiting = false;
        int entryEnd = end;
        int quietEnd = skim.EndOfQuiet(end);
        while (true)
        {
            int line = Position = lines.Next(end);
            int at = lines.Content(line);
            end = lines.EndOf(at);
            if (lines.IsBlank(at, end))
            {
                continue;
            }

            bool isEntry = at - line <= column && !(at - line == column && lines.IsDash(at));
            if (isEntry && EndsPassing(at, at - line))
            {
                return true;
            }

            if (end > quietEnd)
            {
                if (!skim.IsQuietLine(lines.BehindDashes(at), end))
                {
                    return isEntry || GoOnWithin(entryEnd, value);
                }

                quietEnd = skim.EndOfQuiet(end);
            }

            if (isEntry)
            {
                levels[0].Entry = at;
                entryEnd = end;
            }
        }
    }

    /// <summary>True where a line ends the mapping, or has an entry of it that is to be read.</summary>
    bool EndsPassing(int at, int column) =>
        at == text.Length || column < levels[0].Column || skim.IsAskedFor(at) || (column == 0 && lines.IsMarker(at));

    /// <summary>Goes on at the position, which is within the last entry of the mapping, or at what must be read before it.</summary>
    bool GoOnWithin(int entryEnd, int value)
    {
        int line = lines.Next(entryEnd);
        int at = lines.Content(line);
        while (line < Position)
        {
            int end = lines.EndOf(at);
            if (!lines.IsBlank(at, end))
            {
                Enter(at, at - line, end);
            }

            line = lines.Next(end);
            at = lines.Content(line);
        }

        bool isDash = lines.IsDash(at);
        Close(at - line, isDash);
        IsAwaiting = levels[Count - 1].Column != at - line || levels[Count - 1].IsSequence != isDash;
        for (int level = 1; level < Count; level++)
        {
            if (levels[level].Asked >= 0)
            {
                GoBackTo(level, levels[level].Asked);
            }
        }

        return StopAtClosed(value);
    }

    /// <summary>Notes what a line makes of the levels.</summary>
    void Enter(int at, int column, int end)
    {
        while (lines.IsDash(at))
        {
            EnterEntry(at, column, isDash: true);
            int content = lines.Content(at + 1);
            if (content >= end || text[content] == '#')
            {
                return;
            }

            column += content - at;
            at = content;
        }

        EnterEntry(at, column, isDash: false);
        ref YamlLevel mapping = ref levels[Count - 1];
        mapping.Asked = mapping.Asked < 0 && skim.IsAskedFor(at) ? at : mapping.Asked;
    }

    void EnterEntry(int at, int column, bool isDash)
    {
        Close(column, isDash);
        ref YamlLevel innermost = ref levels[Count - 1];
        if (innermost.Column == column && innermost.IsSequence == isDash)
        {
            innermost.Index++;
            innermost.Entry = at;
        }
        else
        {
            Open(column, isDash, at);
        }
    }

    void Open(int column, bool isSequence, int first)
    {
        if (Count == levels.Length)
        {
            Array.Resize(ref levels, Count * 2);
        }

        levels[Count++] = new YamlLevel { Column = column, IsSequence = isSequence, First = first, Entry = first, Asked = -1 };
    }

    /// <summary>Leaves the levels that an entry at a column ends. An item may stand right below the key of its sequence.</summary>
    void Close(int column, bool isDash)
    {
        while (Count > 1 && (levels[Count - 1].Column > column || (levels[Count - 1].Column == column && levels[Count - 1].IsSequence && !isDash)))
        {
            Count--;
        }
    }

    /// <summary>Goes back to the first entry that only seems to have what follows as its value; false where that is the very first.</summary>
    bool StopAtClosed(int value)
    {
        for (int level = 0; level < Count; level++)
        {
            int closed = levels[level].IsSequence ? -1 : ClosedEntry(level, value);
            if (closed >= 0)
            {
                bool isLater = closed != levels[0].First;
                if (isLater)
                {
                    GoBackTo(level, closed);
                }

                return isLater;
            }
        }

        return true;
    }

    /// <summary>The entry of a mapping that is no simple key, or has more than the lines below it for a value; -1 where those that count are and have not.</summary>
    int ClosedEntry(int level, int value)
    {
        ref YamlLevel mapping = ref levels[level];
        mapping.KeyEnd = mapping.Entry == levels[0].First ? value - 1 : YamlSimpleText.EndOfKey(text, mapping.Entry);
        if (level > 0 && (mapping.Entry == mapping.First ? mapping.KeyEnd : YamlSimpleText.EndOfKey(text, mapping.First)) < 0)
        {
            return mapping.First;
        }

        bool isParent = level < Count - 1 || IsAwaiting;
        return isParent && (mapping.KeyEnd < 0 || !YamlSimpleText.IsBlank(text, mapping.KeyEnd + 1)) ? mapping.Entry : -1;
    }

    /// <summary>Makes an entry of a level the next one to be read.</summary>
    void GoBackTo(int level, int entry)
    {
        int line = Position = lines.StartOf(entry);
        IsAwaiting = level > 0 && entry == levels[level].First;

        // An item on its dash's line goes with the dash.
        while (level > 0 && levels[level - 1].Entry >= line)
        {
            level--;
            IsAwaiting = false;
        }

        levels[level].Index--;
        Count = IsAwaiting ? level : level + 1;
    }
}
