using System.Globalization;
using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Baselines;

/// <summary>Reads version 1 of the baseline format. An unknown field is a fault, since it may limit what an entry applies to.</summary>
sealed class BaselineReader
{
    /// <summary>The only version of the format, as a JSON number.</summary>
    public const string Version = "1";

    readonly string text;
    readonly JsonScanner scanner;
    readonly Dictionary<BaselineKey, int> counts = [];
    readonly Dictionary<BaselineKey, TextRange> ranges = [];
    readonly HashSet<string> fields = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> entry = new(StringComparer.Ordinal);
    TextRange root;
    TextRange entryStart;
    TextRange imageRange;
    string? schema;
    int count;
    bool isInFindings;
    DocumentFault? versionFault;
    DocumentFault? fault;

    BaselineReader(string text)
    {
        this.text = text;
        scanner = new JsonScanner(text);
    }

    bool IsEnd => scanner.Kind is JsonEventKind.ObjectEnd or JsonEventKind.ArrayEnd;

    /// <summary>Reads a baseline.</summary>
    public static BaselineReading Read(string text)
    {
        var reader = new BaselineReader(text);
        DocumentFault? fault = reader.Read();
        return fault is null
            ? new BaselineReading(new Baseline(reader.counts) { Schema = reader.schema }, reader.ranges, null)
            : new BaselineReading(Baseline.Empty, new Dictionary<BaselineKey, TextRange>(), fault);
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
                case 1 when !IsEnd && !scanner[0].IsArray:
                    ReadField();
                    break;
                case 2 when isInFindings:
                    ReadEntry();
                    break;
                case 3 when isInFindings && !scanner[2].IsArray:
                    ReadEntryField();
                    break;
            }
        }

        // A file of another version may contain anything, so its version is the more useful fault.
        DocumentFault? found = versionFault ?? fault ?? scanner.Fault ?? FindMissing();
        return found is not null && ConflictMarker.FirstIn(text) is { } marker
            ? new(marker, "The file has a merge conflict; keep the lines of both sides, and run 'ocitag baseline --prune'")
            : found;
    }

    DocumentFault? FindMissing()
    {
        string? missing = !fields.Contains("version") ? "version" : !fields.Contains("findings") ? "findings" : null;
        return missing is null ? null : new DocumentFault(root, $"The field \"{missing}\" is missing");
    }

    void ReadRoot()
    {
        if (!IsEnd)
        {
            root = scanner.Range;
            if (scanner.Kind != JsonEventKind.ObjectStart)
            {
                Fail(root, "A baseline must be a JSON object");
            }
        }
    }

    void ReadField()
    {
        string field = scanner.Key.ToValue(text);
        isInFindings = field == "findings" && scanner.Kind == JsonEventKind.ArrayStart;
        if (!fields.Add(field))
        {
            Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is duplicated");
            return;
        }

        switch (field)
        {
            case "version":
                ReadVersion();
                break;
            case "findings" when !isInFindings:
                Fail(scanner.Range, "The field \"findings\" must be an array");
                break;
            case "findings":
                break;
            case "$schema":
                schema = ReadString(field);
                break;
            default:
                Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is unknown");
                break;
        }
    }

    void ReadVersion()
    {
        string version = text.Substring(scanner.Range.Start, scanner.Range.Length);
        if (scanner.Kind != JsonEventKind.Number || version != Version)
        {
            versionFault = new DocumentFault(scanner.Range, $"The field \"version\" must be {Version}; another version of this analyzer may support the file");
        }
    }

    void ReadEntry()
    {
        if (scanner.Kind == JsonEventKind.ObjectEnd)
        {
            EndEntry();
            return;
        }

        if (scanner.Kind != JsonEventKind.ObjectStart)
        {
            Fail(scanner.Range, "A finding must be an object");
        }

        entryStart = scanner.Range;
        entry.Clear();
        count = 1;
    }

    void EndEntry()
    {
        if (new[] { "rule", "file", "image" }.FirstOrDefault(field => !entry.ContainsKey(field)) is { } missing)
        {
            Fail(entryStart, $"The field \"{missing}\" is missing");
            return;
        }

        // After a merge, both sides may contain the same finding.
        var key = new BaselineKey(entry["rule"], entry["file"], entry.TryGetValue("context", out string? context) ? context : "", entry["image"]);
        counts[key] = counts.TryGetValue(key, out int other) ? Math.Max(other, count) : count;
        ranges[key] = imageRange;
    }

    void ReadEntryField()
    {
        if (IsEnd)
        {
            return;
        }

        string field = scanner.Key.ToValue(text);
        if (entry.ContainsKey(field))
        {
            Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is duplicated");
            return;
        }

        entry[field] = field switch
        {
            "rule" => ReadRule(),
            "file" or "image" => ReadNonEmpty(field),
            "context" => ReadString(field),
            "count" => ReadCount(),
            _ => ReadUnknown(field),
        };
        if (field == "image")
        {
            imageRange = scanner.Range;
        }
    }

    string ReadRule()
    {
        string rule = ReadString("rule");
        if (!BaselineKey.Rules.Contains(rule))
        {
            Fail(scanner.Range, $"A baseline contains only {string.Join(" and ", BaselineKey.Rules)}");
        }

        return rule;
    }

    string ReadNonEmpty(string field)
    {
        string value = ReadString(field);
        if (value.Length == 0)
        {
            Fail(scanner.Range, $"The field \"{field}\" is empty");
        }

        return value;
    }

    string ReadCount()
    {
        string number = text.Substring(scanner.Range.Start, scanner.Range.Length);
        if (scanner.Kind != JsonEventKind.Number || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1)
        {
            Fail(scanner.Range, "The field \"count\" must be a whole number from 1");
        }

        return number;
    }

    string ReadUnknown(string field)
    {
        Fail(scanner.Key.Range, $"The field \"{Excerpt.Of(field)}\" is unknown");
        return "";
    }

    string ReadString(string field)
    {
        if (scanner.Kind == JsonEventKind.String)
        {
            return scanner.String.ToValue(text);
        }

        Fail(scanner.Range, $"The field \"{field}\" must be a string");
        return "";
    }

    void Fail(TextRange range, string message) => fault ??= new DocumentFault(range, message);
}
