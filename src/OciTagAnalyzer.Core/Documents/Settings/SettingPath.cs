namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>Builds a configuration key segment by segment in one buffer; a segment may itself contain separators.</summary>
sealed class SettingPath
{
    /// <summary>The separator between segments.</summary>
    public const char Separator = ':';

    readonly Stack<int> outer = new();
    char[] buffer = new char[128];
    int length;

    /// <summary>The number of segments.</summary>
    public int Depth => outer.Count;

    /// <summary>The key so far.</summary>
    public ReadOnlySpan<char> Key => buffer.AsSpan(0, length);

    /// <summary>Splits a key at its last separator; the parent is empty if there is none.</summary>
    public static ReadOnlySpan<char> Last(ReadOnlySpan<char> key, out ReadOnlySpan<char> parent)
    {
        int at = key.LastIndexOf(Separator);
        parent = at < 0 ? default : key.Slice(0, at);
        return key.Slice(at + 1);
    }

    /// <summary>Adds a segment.</summary>
    public void Push(ReadOnlySpan<char> segment)
    {
        Begin(segment.Length);
        segment.CopyTo(buffer.AsSpan(length));
        length += segment.Length;
    }

    /// <summary>Adds the index of an array element.</summary>
    public void Push(int index)
    {
        int digits = 1;
        for (int rest = index; rest >= 10; rest /= 10)
        {
            digits++;
        }

        Begin(digits);
        length += digits;
        for (int at = length - 1; digits > 0; digits--, at--, index /= 10)
        {
            buffer[at] = (char)('0' + (index % 10));
        }
    }

    /// <summary>Adds the name of an environment variable, in which two underscores are a separator.</summary>
    public void PushVariable(ReadOnlySpan<char> name)
    {
        Begin(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            bool isSeparator = name[i] == '_' && i + 1 < name.Length && name[i + 1] == '_';
            buffer[length++] = isSeparator ? Separator : name[i];
            i += isSeparator ? 1 : 0;
        }
    }

    /// <summary>Removes segments until <see cref="Depth"/> is <paramref name="depth"/>.</summary>
    public void PopTo(int depth)
    {
        while (outer.Count > depth)
        {
            length = outer.Pop();
        }
    }

    void Begin(int segmentLength)
    {
        if (length + 1 + segmentLength > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + 1 + segmentLength));
        }

        outer.Push(length);

        // An empty segment at the root is also followed by a separator.
        if (outer.Count > 1)
        {
            buffer[length++] = Separator;
        }
    }
}
