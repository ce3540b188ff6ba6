using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>
/// Where images stand in JSON configuration: values that are references, under keys that say it unmistakably.
/// Rather misses one than takes a picture, a path or the name of something built for one.
/// </summary>
sealed class AppSettingsImages
{
    readonly string text;
    readonly JsonScanner scanner;
    readonly PlaceList places = new();

    // The sections around the current event in which there is something to note, the innermost on top.
    readonly Stack<Section> sections = new();

    // What the sections say, one a level, as far as it was asked for.
    readonly List<Surroundings> surroundings = [];

    AppSettingsImages(string text)
    {
        this.text = text;
        scanner = new JsonScanner(text);
    }

    /// <summary>The images of a JSON file that configures a program.</summary>
    public static ScanResult Scan(string text)
    {
        // Most configuration holds no image. A backslash may spell the key in another way.
        bool mayHoldImage = text.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("\\u", StringComparison.Ordinal) >= 0;
        return mayHoldImage ? new AppSettingsImages(text).Scan() : ScanResult.Empty;
    }

    ScanResult Scan()
    {
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd:
                    EndSection();
                    break;
                case not (JsonEventKind.Null or JsonEventKind.False) when scanner.Depth > 0:
                    NoteValue(scanner.Depth - 1);
                    break;
            }
        }

        while (sections.Count > 0)
        {
            sections.Pop().MoveTo(places);
        }

        return places.ToResult(scanner.Fault);
    }

    void EndSection()
    {
        int level = scanner.Depth;
        if (sections.Count > 0 && sections.Peek().Level == level)
        {
            sections.Pop().MoveTo(places);
        }

        if (surroundings.Count > level)
        {
            surroundings.RemoveRange(level, surroundings.Count - level);
        }
    }

    Section SectionAt(int level)
    {
        if (sections.Count == 0 || sections.Peek().Level != level)
        {
            sections.Push(new Section(level));
        }

        return sections.Peek();
    }

    /// <summary>The key of the member at a level, without its escapes.</summary>
    ReadOnlySpan<char> KeyAt(int level)
    {
        JsonString key = scanner[level].Key;
        return key.IsEscaped ? key.ToValue(text).AsSpan() : text.AsSpan(key.Range.Start, key.Range.Length);
    }

    void NoteValue(int level)
    {
        bool isString = scanner.Kind == JsonEventKind.String;
        if (!scanner[level].IsArray)
        {
            ReadOnlySpan<char> name = KeyAt(level);
            if (isString)
            {
                NoteImage(name, level, isElement: false);
            }

            NoteCompanion(name, level);
        }
        else if (isString && level > 0 && !scanner[level - 1].IsArray)
        {
            NoteImage(KeyAt(level - 1), level - 1, isElement: true);
        }
    }

    void NoteCompanion(ReadOnlySpan<char> name, int level)
    {
        bool isEmpty = scanner.Kind == JsonEventKind.String && scanner.String.Range.IsEmpty;
        if (isEmpty || !(KeySegments.MayNameTag(name) || KeySegments.MaySpeakOfBuild(name)))
        {
            return;
        }

        ReadOnlySpan<char> segment = KeySegments.Last(name, out ReadOnlySpan<char> parent);
        bool isScalar = scanner.Kind is JsonEventKind.String or JsonEventKind.Number;
        Companions companion = isScalar && KeySegments.IsTag(segment) ? Companions.Tag
            : KeySegments.SpeaksOfBuild(segment) ? Companions.Output
            : Companions.None;
        if (companion != Companions.None)
        {
            SectionAt(level).Add(parent.ToString(), companion);
        }
    }

    void NoteImage(ReadOnlySpan<char> name, int level, bool isElement)
    {
        if (!KeySegments.MayNameImage(name))
        {
            return;
        }

        ReadOnlySpan<char> segment = KeySegments.Last(name, out ReadOnlySpan<char> parent);
        ImageKey key = KeySegments.ImageKeyOf(segment, isElement);
        if (key == ImageKey.None || !IsPulled(key, parent, level, out bool isContainers))
        {
            return;
        }

        // Games and themes have base images, too.
        string value = scanner.String.ToValue(text);
        if (key == ImageKey.Base && !isContainers ? ImageValue.IsNoPicture(value) : ImageValue.IsImage(value))
        {
            SectionAt(level).Add(
                parent.ToString(),
                key,
                new FoundImage(ImageText.Known(value), scanner.String.Range, scanner.String.ToMap(text), scanner.KeyPath()));
        }
    }

    /// <summary>True if the sections around an image's key say nothing against it, and enough for it.</summary>
    bool IsPulled(ImageKey key, ReadOnlySpan<char> parent, int level, out bool isContainers)
    {
        Surroundings around = SurroundingsAt(level).Within(parent);
        isContainers = around.IsContainers;
        return key == ImageKey.Base || (!around.IsOutput && (key == ImageKey.Certain || around.IsContainers));
    }

    /// <summary>What the sections around the object at a level say: its own key and those above it.</summary>
    Surroundings SurroundingsAt(int level)
    {
        if (surroundings.Count == 0)
        {
            surroundings.Add(default);
        }

        for (int known = surroundings.Count - 1; known < level; known++)
        {
            Surroundings around = surroundings[known];
            surroundings.Add(scanner[known].IsArray ? around : around.Within(KeyAt(known)));
        }

        return surroundings[level];
    }
}
