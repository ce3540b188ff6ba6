using System.Globalization;
using System.Numerics;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Interprets unquoted scalars like Helm and kustomize. Both use sigs.k8s.io/yaml, which converts YAML to JSON by the rules of go-yaml 2: those of
/// YAML 1.1, without base-60 numbers and with dates as strings.
/// </summary>
static class GoScalar
{
    static readonly string[] trueWords = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"];
    static readonly string[] falseWords = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"];
    const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>True for a boolean.</summary>
    public static bool IsBoolean(string text) => Array.IndexOf(trueWords, text) >= 0 || Array.IndexOf(falseWords, text) >= 0;

    /// <summary>The number as a JSON floating-point value; null if the text is not a number.</summary>
    public static double? NumberOf(string text)
    {
        if (text.Length == 0 || !(char.IsDigit(text[0]) || text[0] is '.' or '-' or '+'))
        {
            return null;
        }

        string digits = text.Replace("_", "");
        return IntegerOf(digits) ?? FloatOf(digits);
    }

    static double? FloatOf(string text) =>
        double.TryParse(text, Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value) && !double.IsNaN(value) ? value : null;

    /// <summary>The text that a template prints for a scalar that is not a string; null for a string.</summary>
    public static string? Printed(string text) =>
        Array.IndexOf(trueWords, text) >= 0 ? "true"
        : Array.IndexOf(falseWords, text) >= 0 ? "false"
        : NumberOf(text) is { } value ? Print(value)
        : null;

    /// <summary>
    /// The text that a program with go-yaml 3 or 4, such as Compose, prints for a number; null if the text is not a number. Unlike JSON, it has integers.
    /// </summary>
    public static string? PrintedNumber(string text) => NumberOf(text) is not { } value ? null
        : IntegerOf(text.Replace("_", "")) is null ? Print(value)
        : IsDecimal(text) ? text
        : value.ToString("0", CultureInfo.InvariantCulture);

    static bool IsDecimal(string text) => text.All(char.IsDigit) && (text.Length == 1 || text[0] != '0');

    /// <summary>Parses an integer like strconv.ParseInt: a prefix determines the base, and a leading 0 alone means octal.</summary>
    static double? IntegerOf(string text)
    {
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        int start = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
        char prefix = start + 2 < text.Length && text[start] == '0' ? char.ToLowerInvariant(text[start + 1]) : ' ';
        (int numberBase, int length) = prefix switch
        {
            'x' => (16, 2),
            'o' => (8, 2),
            'b' => (2, 2),
            _ when start + 1 < text.Length && text[start] == '0' => (8, 1),
            _ => (10, 0),
        };

        BigInteger value = BigInteger.Zero;
        for (int i = start + length; i < text.Length; i++)
        {
            int digit = DigitOf(text[i]);
            if (digit >= numberBase)
            {
                return null;
            }

            value = (value * numberBase) + digit;
            if (value > ulong.MaxValue)
            {
                return null;
            }
        }

        return start + length == text.Length ? null : (double)(isNegative ? -value : value);
    }

    static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary>The shortest digits, with an exponent from a million on, like Go's verb %v.</summary>
    static string Print(double value)
    {
        // .NET uses an exponent from the sixteenth digit on, Go from the seventh.
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        bool isNegative = shortest[0] == '-';
        string[] parts = shortest.Substring(isNegative ? 1 : 0).Split('E');
        string[] sides = parts[0].Split('.');
        int exponent = (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0) + sides[0].Length - 1;
        string digits = string.Concat(sides);
        int zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        exponent -= zeros;
        string text = digits.Length == 0 ? "0"
            : exponent is < -4 or >= 6 ? Exponential(digits, exponent)
            : exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
            : digits.Insert(exponent + 1, ".");
        return isNegative ? "-" + text : text;
    }

    static string Exponential(string digits, int exponent) =>
        (digits.Length > 1 ? digits.Insert(1, ".") : digits)
        + (exponent < 0 ? "e-" : "e+")
        + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
}
