using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>
/// Finds images in JSON configuration: values that are references, at keys that clearly name an image. A missed image is better than a picture, a
/// path or a build output reported as one.
/// </summary>
sealed class AppSettingsImages
{
    readonly string text;
    readonly JsonScanner scanner;
    readonly FoundImageList places = new();

    // The sections around the current event that contain candidates or siblings, the innermost on top.
    readonly Stack<Section> sections = new();

    // The context of each level, as far as it was needed.
    readonly List<SectionContext> contexts = [];

    AppSettingsImages(string text)
    {
        this.text = text;
        scanner = new JsonScanner(text);
    }

    /// <summary>Returns the images of a JSON file that configures a program.</summary>
    public static ScanResult Scan(string text)
    {
        // Most configuration contains no image. A backslash may escape a letter of the key.
        bool mayContainImage = text.IndexOf("image", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("\\u", StringComparison.Ordinal) >= 0;
        return mayContainImage ? new AppSettingsImages(text).Scan() : ScanResult.Empty;
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
                    AddValue(scanner.Depth - 1);
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

        if (contexts.Count > level)
        {
            contexts.RemoveRange(level, contexts.Count - level);
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

    /// <summary>The unescaped key of the member at a level.</summary>
    ReadOnlySpan<char> KeyAt(int level)
    {
        JsonString key = scanner[level].Key;
        return key.IsEscaped ? key.ToValue(text).AsSpan() : text.AsSpan(key.Range.Start, key.Range.Length);
    }

    void AddValue(int level)
    {
        bool isString = scanner.Kind == JsonEventKind.String;
        if (!scanner[level].IsArray)
        {
            ReadOnlySpan<char> name = KeyAt(level);
            if (isString)
            {
                AddCandidate(name, level, isElement: false);
            }

            AddSibling(name, level);
        }
        else if (isString && level > 0 && !scanner[level - 1].IsArray)
        {
            AddCandidate(KeyAt(level - 1), level - 1, isElement: true);
        }
    }

    void AddSibling(ReadOnlySpan<char> name, int level)
    {
        bool isEmpty = scanner.Kind == JsonEventKind.String && scanner.String.Range.IsEmpty;
        if (isEmpty || !(KeySegments.MayNameTag(name) || KeySegments.MayHaveBuildWord(name)))
        {
            return;
        }

        ReadOnlySpan<char> segment = KeySegments.Last(name, out ReadOnlySpan<char> parent);
        bool isScalar = scanner.Kind is JsonEventKind.String or JsonEventKind.Number;
        SiblingRoles role = isScalar && KeySegments.IsTag(segment) ? SiblingRoles.Tag
            : KeySegments.HasBuildWord(segment) ? SiblingRoles.Output
            : SiblingRoles.None;
        if (role != SiblingRoles.None)
        {
            SectionAt(level).Add(parent.ToString(), role);
        }
    }

    void AddCandidate(ReadOnlySpan<char> name, int level, bool isElement)
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

        // Games and themes also have "base images".
        string value = scanner.String.ToValue(text);
        if (key == ImageKey.Base && !isContainers ? ImageValue.IsUnambiguousImage(value) : ImageValue.IsImage(value))
        {
            SectionAt(level).Add(
                parent.ToString(),
                key,
                new FoundImage(ImageText.Known(value), scanner.String.Range, scanner.String.ToMap(text), scanner.KeyPath()));
        }
    }

    /// <summary>True if the sections around an image's key allow it, and are sufficient for it.</summary>
    bool IsPulled(ImageKey key, ReadOnlySpan<char> parent, int level, out bool isContainers)
    {
        SectionContext around = ContextAt(level).Within(parent);
        isContainers = around.IsContainers;
        return key == ImageKey.Base || (!around.IsOutput && (key == ImageKey.Certain || around.IsContainers));
    }

    /// <summary>The context of the object at a level: its own key and those above it.</summary>
    SectionContext ContextAt(int level)
    {
        if (contexts.Count == 0)
        {
            contexts.Add(default);
        }

        for (int known = contexts.Count - 1; known < level; known++)
        {
            SectionContext around = contexts[known];
            contexts.Add(scanner[known].IsArray ? around : around.Within(KeyAt(known)));
        }

        return contexts[level];
    }
}
