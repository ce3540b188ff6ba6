namespace OciTagAnalyzer.Core.Names;

/// <summary>Interprets the segments of a configuration key; a segment may itself be a path, <c>Worker:Image</c> or <c>Worker__Image</c>.</summary>
public static class KeySegments
{
    const int Hidden = -1;

    /// <summary>Splits a key at its last separator; the parent is empty if there is none.</summary>
    public static ReadOnlySpan<char> Last(ReadOnlySpan<char> key, out ReadOnlySpan<char> parent)
    {
        int colon = key.LastIndexOf(':');
        int underscores = key.LastIndexOf("__".AsSpan());
        int at = Math.Max(colon, underscores);
        parent = at < 0 ? default : key.Slice(0, at);
        return at < 0 ? key : key.Slice(at + (at == colon ? 1 : 2));
    }

    /// <summary>False if the last two letters show that the segment cannot name an image: image(s), name, ref(erence).</summary>
    public static bool MayNameImage(ReadOnlySpan<char> segment) =>
        Ending(segment) is ('g' << 16 | 'e') or ('e' << 16 | 's') or ('m' << 16 | 'e') or ('c' << 16 | 'e') or ('e' << 16 | 'f') or Hidden;

    /// <summary>False if the last two letters show that the segment cannot name a tag: tag, digest, sha256, version.</summary>
    public static bool MayNameTag(ReadOnlySpan<char> segment) =>
        Ending(segment) is ('a' << 16 | 'g') or ('s' << 16 | 't') or ('5' << 16 | '6') or ('o' << 16 | 'n') or Hidden;

    /// <summary>False if no two letters in it can begin a word for builds: build, push, file.</summary>
    public static bool MayHaveBuildWord(ReadOnlySpan<char> key)
    {
        const int lowerCase = 0x20;
        int before = 0;
        foreach (char c in key)
        {
            int letter = c | lowerCase;
            if ((letter == 'u' && before is 'b' or 'p') || (letter == 'i' && before == 'f'))
            {
                return true;
            }

            before = letter;
        }

        return false;
    }

    /// <summary>How certain it is that the last segment of a key names an image or, for an array, several.</summary>
    public static ImageKey ImageKeyOf(ReadOnlySpan<char> segment, bool isArray)
    {
        var words = new KeyWords(segment);
        ReadOnlySpan<char> word = words.TakeLast();
        word = Word.IsName(word) ? words.TakeLast() : word;
        if (!Word.IsImage(word) && !(isArray && Word.IsImages(word)))
        {
            return IsRunTogether(segment) ? ImageKey.Certain : ImageKey.None;
        }

        word = words.TakeLast();
        return word.IsEmpty ? ImageKey.InSection
            : Word.IsBase(word) ? ImageKey.Base
            : Word.IsContainer(word) ? ImageKey.Certain
            : ImageKey.None;
    }

    /// <summary>True if a segment contains a word for containers.</summary>
    public static bool HasContainerWord(ReadOnlySpan<char> key)
    {
        var words = new KeyWords(key);
        for (ReadOnlySpan<char> word = words.TakeLast(); !word.IsEmpty; word = words.TakeLast())
        {
            if (Word.IsContainers(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a segment indicates that the images beside or below it are built or pushed.</summary>
    public static bool HasBuildWord(ReadOnlySpan<char> key)
    {
        var words = new KeyWords(key);
        ReadOnlySpan<char> next = default;
        for (ReadOnlySpan<char> word = words.TakeLast(); !word.IsEmpty; word = words.TakeLast())
        {
            if (Word.IsBuild(word) || (Word.Is(word, "docker") && Word.Is(next, "file")))
            {
                return true;
            }

            next = word;
        }

        return false;
    }

    /// <summary>True if a segment indicates that the images below it are produced, not pulled.</summary>
    public static bool HasOutputWord(ReadOnlySpan<char> key)
    {
        var words = new KeyWords(key);
        for (ReadOnlySpan<char> word = words.TakeLast(); !word.IsEmpty; word = words.TakeLast())
        {
            if (Word.IsOutput(word))
            {
                return true;
            }
        }

        return HasBuildWord(key);
    }

    /// <summary>True if a sibling with this name contains the image's tag, version or digest.</summary>
    public static bool IsTag(ReadOnlySpan<char> segment)
    {
        var words = new KeyWords(segment);
        ReadOnlySpan<char> word = words.TakeLast();
        if (!Word.IsVersion(word))
        {
            return Word.IsTag(word);
        }

        // Another version, such as ApiVersion, does not belong to the image.
        word = words.TakeLast();
        return word.IsEmpty || Word.IsImage(word) || Word.IsContainer(word) || Word.IsBase(word);
    }

    /// <summary>
    /// The last two letters in lower case, combined for one comparison; <see cref="Hidden"/> if the segment does not end with a letter or digit.
    /// </summary>
    static int Ending(ReadOnlySpan<char> segment)
    {
        const int lowerCase = 0x20;
        if (segment.Length < 2)
        {
            return 0;
        }

        char last = segment[segment.Length - 1];
        return char.IsLetterOrDigit(last) ? (segment[segment.Length - 2] | lowerCase) << 16 | last | lowerCase : Hidden;
    }

    /// <summary>Case-insensitive keys are also written without word boundaries.</summary>
    static bool IsRunTogether(ReadOnlySpan<char> segment) =>
        Word.Is(segment, "containerimage") || Word.Is(segment, "containerimagename")
        || Word.Is(segment, "dockerimage") || Word.Is(segment, "dockerimagename");
}
