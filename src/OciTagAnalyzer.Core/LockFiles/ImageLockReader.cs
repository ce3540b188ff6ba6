using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>Reads version 1 of the lock file format. Unknown fields are preserved.</summary>
sealed class ImageLockReader
{
    /// <summary>The only version of the format, as a JSON number.</summary>
    public const string Version = "1";

    const string AnyName = "x";

    readonly string text;
    readonly JsonScanner scanner;
    readonly Dictionary<string, LockEntry> images = new(StringComparer.Ordinal);
    readonly Dictionary<string, TextRange> keyRanges = new(StringComparer.Ordinal);
    readonly HashSet<string> fields = new(StringComparer.Ordinal);
    readonly HashSet<string> entryFields = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, string> otherFields = new(StringComparer.Ordinal);
    SortedDictionary<string, string>? otherEntryFields;
    TextRange root;
    bool isInImages;
    DocumentFault? versionFault;
    DocumentFault? fault;
    string? tag;
    string? digest;
    string? mediaType;
    bool isTagPending;

    ImageLockReader(string text)
    {
        this.text = text;
        scanner = new JsonScanner(text);
    }

    /// <summary>Reads a lock file.</summary>
    public static ImageLockReading Read(string text)
    {
        var reader = new ImageLockReader(text);
        DocumentFault? fault = reader.Read();
        return fault is null
            ? new ImageLockReading(new ImageLock(reader.images, OtherFields(reader.otherFields)), reader.keyRanges, null)
            : new ImageLockReading(ImageLock.Empty, new Dictionary<string, TextRange>(), fault);
    }

    DocumentFault? Read()
    {
        while (scanner.Read())
        {
            switch (scanner.Depth)
            {
                case 0:
                    ReadRoot();
                    break;
                case 1:
                    ReadField();
                    break;
                case 2 when isInImages:
                    ReadImage();
                    break;
                case 3 when isInImages:
                    ReadEntryField();
                    break;
            }
        }

        // A file of another version may contain anything, so its version is the more useful fault.
        DocumentFault? found = versionFault ?? fault ?? scanner.Fault ?? FindMissing();
        return found is not null && ConflictMarker.FirstIn(text) is { } marker
            ? new(marker, "The file has a merge conflict; run 'ocitag lock' to resolve it")
            : found;
    }

    DocumentFault? FindMissing()
    {
        string? missing = !fields.Contains("version") ? "version" : !fields.Contains("images") ? "images" : null;
        return missing is null ? null : new DocumentFault(root, $"The field \"{missing}\" is missing");
    }

    bool IsEnd => scanner.Kind is JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd;

    void ReadRoot()
    {
        if (!IsEnd)
        {
            root = scanner.Range;
            if (scanner.Kind != JsonEventKind.ObjectStart)
            {
                Fail("A lock file must be a JSON object");
            }
        }
    }

    void ReadField()
    {
        if (IsEnd || scanner[0].IsArray)
        {
            return;
        }

        string field = scanner.Key.ToValue(text);
        isInImages = field == "images" && scanner.Kind == JsonEventKind.ObjectStart;
        if (!fields.Add(field))
        {
            Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is duplicated");
        }
        else if (field == "version")
        {
            ReadVersion();
        }
        else if (field == "images" && scanner.Kind != JsonEventKind.ObjectStart)
        {
            Fail("The field \"images\" must be an object");
        }
        else if (field != "images")
        {
            Keep(otherFields, field);
        }
    }

    void ReadVersion()
    {
        string version = text.Substring(scanner.Range.Start, scanner.Range.Length);
        if (scanner.Kind != JsonEventKind.Number || !version.All(c => c is >= '0' and <= '9'))
        {
            versionFault = new DocumentFault(scanner.Range, "The field \"version\" must be a whole number");
        }
        else if (version != Version)
        {
            versionFault = new DocumentFault(
                scanner.Range,
                version == "0" ? "Version 0 of the lock file does not exist" : $"Version {Excerpt.Of(version)} is newer than this analyzer supports");
        }
    }

    void ReadImage()
    {
        if (scanner.Kind == JsonEventKind.ObjectEnd)
        {
            EndImage();
            return;
        }

        string key = scanner.Key.ToValue(text);
        if (keyRanges.ContainsKey(key))
        {
            Fail(scanner.Key.Range, $"The image \"{Excerpt.Of(key)}\" is duplicated");
        }
        else if (!ImageReference.TryParse(key, out ImageReference? requested, out _))
        {
            Fail(scanner.Key.Range, $"\"{Excerpt.Of(key)}\" is not a valid image reference{RefusalFor(key)}");
        }
        else if (requested.NormalForm != key)
        {
            Fail(scanner.Key.Range, $"The image is not in normal form; expected \"{Excerpt.Of(requested.NormalForm)}\"");
        }
        else if (scanner.Kind != JsonEventKind.ObjectStart)
        {
            Fail("The entry of an image must be an object");
        }

        keyRanges[key] = scanner.Key.Range;
        tag = digest = mediaType = null;
        isTagPending = false;
        otherEntryFields = null;
        entryFields.Clear();
    }

    void EndImage()
    {
        if (tag is null && digest is null)
        {
            Fail(scanner.Key.Range, "The image is pinned to neither a tag nor a digest");
        }

        images[scanner.Key.ToValue(text)] = new LockEntry(tag, digest, mediaType)
        {
            IsTagPending = isTagPending && tag is null,
            OtherFields = OtherFields(otherEntryFields),
        };
    }

    void ReadEntryField()
    {
        if (IsEnd || scanner[2].IsArray)
        {
            return;
        }

        string field = scanner.Key.ToValue(text);
        if (!entryFields.Add(field))
        {
            Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is duplicated");
            return;
        }

        switch (field)
        {
            case "tag":
                tag = ReadString(field, IsTag, "is not a valid tag", value => RefusalFor(AnyName + ":" + value));
                break;
            case "digest":
                digest = ReadString(field, IsDigest, "is not a valid digest", value => RefusalFor(AnyName + "@" + value));
                break;
            case "mediaType":
                mediaType = ReadString(field, _ => true, "", _ => "");
                break;
            case "tagPending":
                isTagPending = ReadBoolean(field);
                break;
            default:
                Keep(otherEntryFields ??= new(StringComparer.Ordinal), field);
                break;
        }
    }

    void Keep(SortedDictionary<string, string> fields, string field)
    {
        if (JsonLine.Read(scanner, text) is { } value)
        {
            fields.Add(field, value);
        }
    }

    string? ReadString(string field, Func<string, bool> isValid, string complaint, Func<string, string> why)
    {
        if (scanner.Kind != JsonEventKind.String)
        {
            Fail($"The field \"{Excerpt.Of(field)}\" must be a string");
            return null;
        }

        string value = scanner.String.ToValue(text);
        if (!isValid(value))
        {
            Fail($"\"{Excerpt.Of(value)}\" {complaint}{why(value)}");
        }

        return value;
    }

    bool ReadBoolean(string field)
    {
        if (scanner.Kind is not (JsonEventKind.True or JsonEventKind.False))
        {
            Fail($"The field \"{field}\" must be true or false");
        }

        return scanner.Kind == JsonEventKind.True;
    }

    // Valid if a reference made of any name and the value has exactly this tag or digest.
    static bool IsTag(string value) =>
        ImageReference.TryParse(AnyName + ":" + value, out ImageReference? reference, out _) && reference.Tag == value;

    static bool IsDigest(string value) =>
        ImageReference.TryParse(AnyName + "@" + value, out ImageReference? reference, out _) && reference.Digest == value;

    static OtherFields OtherFields(SortedDictionary<string, string>? fields) =>
        fields is null or { Count: 0 } ? LockFiles.OtherFields.None : new(fields);

    static string RefusalFor(string reference) => ReferenceFault.Find(reference) is { } fault ? ": " + fault.Clause : "";

    void Fail(string message) => Fail(scanner.Range, message);

    void Fail(TextRange range, string message) => fault ??= new DocumentFault(range, message);
}
