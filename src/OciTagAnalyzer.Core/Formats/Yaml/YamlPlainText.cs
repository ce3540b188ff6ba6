using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Decides how YAML parsers interpret an unquoted scalar.</summary>
public static class YamlPlainText
{
    // What the schemas of YAML 1.1 (https://yaml.org/type/) or 1.2 (chapter 10), or readers in use, take for a number, a truth
    // value, a date, nothing or an instruction. Readers differ in details such as letter case and underscores: in doubt it is one.
    static readonly Regex others = new(
        @"^(?:~|null|true|false|yes|no|on|off|y|n|=|<<"
        + @"|[-+]?0b[01_]+|[-+]?0o[0-7_]+|[-+]?0x[0-9a-f_]+"
        + @"|[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9_]+)?"
        + @"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
        + @"|[-+]?\.inf|\.nan"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?[ \t]*(?:z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?)?"
        + @")?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>True if every parser reads <paramref name="text"/> as a string.</summary>
    public static bool IsString(string text) => !others.IsMatch(text);
}
