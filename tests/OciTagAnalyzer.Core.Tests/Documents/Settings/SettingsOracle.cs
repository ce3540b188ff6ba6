using System.Text;
using CsCheck;
using Microsoft.Extensions.Configuration.Ini;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Xml;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.Settings;

/// <summary>Compares the settings of a document with those of Microsoft.Extensions.Configuration.</summary>
static class SettingsOracle
{
    /// <summary>Matches every key of a document.</summary>
    public static SettingKeys Everything { get; } = new(Enumerable.Range(1, 60).Select(depth => string.Join(':', Enumerable.Repeat("*", depth))));

    /// <summary>Generates the same documents in every run.</summary>
    public static IEnumerable<string> Generated(Gen<string> documents, int count)
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        for (int i = 0; i < count; i++)
        {
            yield return documents.Generate(random, null, out _);
        }
    }

    /// <summary>Compares keys and values; false if the configuration provider rejects the document because it is invalid or repeats a key.</summary>
    public static bool Check(DocumentKind kind, string text)
    {
        IReadOnlyList<Setting> ours = kind.SettingsIn(text, Everything);
        foreach (Setting setting in ours)
        {
            CheckPlace(setting, text);
        }

        Assert.Equal(ours.OrderBy(setting => setting.Span.Start), ours);
        if (Theirs(kind, text) is not { } theirs)
        {
            return false;
        }

        // In JSON, an empty list or section is a key without a value, which replaces an earlier one; it is not a setting here.
        var empty = theirs
            .Where(entry => kind == DocumentKind.AppSettings && string.IsNullOrEmpty(entry.Value))
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            text + Describe(theirs.Where(entry => !empty.Contains(entry.Key)).Select(entry => $"{entry.Key}={entry.Value}")),
            text + Describe(ours.Where(setting => !empty.Contains(setting.Key)).Select(setting => $"{setting.Key}={setting.Value}")));
        return true;
    }

    /// <summary>Checks that the code units of a value map to the document in order and, unless they are escaped, equal its text.</summary>
    public static void CheckPlace(Setting setting, string text)
    {
        Assert.InRange(setting.Span.Start, 0, text.Length);
        Assert.InRange(setting.Span.End, setting.Span.Start, text.Length);
        int last = setting.Span.Start;
        for (int i = 0; i < setting.Value.Length; i++)
        {
            TextRange unit = setting.Map.ToDocument(new TextRange(i, 1));
            Assert.InRange(unit.Start, last, setting.Span.End);
            Assert.InRange(unit.End, unit.Start, setting.Span.End);
            last = unit.Start;
            if (unit.Length == 1 && setting.IsEditable)
            {
                Assert.Equal(text[unit.Start], setting.Value[i]);
            }
        }

        if (setting.Map.IsVerbatim && setting.IsEditable)
        {
            Assert.Equal(text.Substring(setting.Span.Start, setting.Span.Length), setting.Value);
        }
    }

    static string Describe(IEnumerable<string> settings) => string.Concat(settings.Order(StringComparer.Ordinal).Select(setting => "\n" + setting));

    static IDictionary<string, string?>? Theirs(DocumentKind kind, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        try
        {
            return kind switch
            {
                _ when kind == DocumentKind.AppSettings => Json.Read(stream),
                _ when kind == DocumentKind.IniSettings => IniStreamConfigurationProvider.Read(stream),
                _ => XmlStreamConfigurationProvider.Read(stream, XmlDocumentDecryptor.Instance),
            };
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or System.Xml.XmlException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    sealed class Json(JsonStreamConfigurationSource source) : JsonStreamConfigurationProvider(source)
    {
        public static IDictionary<string, string?> Read(Stream stream)
        {
            var provider = new Json(new JsonStreamConfigurationSource());
            provider.Load(stream);
            return provider.Data;
        }
    }
}
