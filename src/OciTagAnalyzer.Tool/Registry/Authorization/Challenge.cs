using System.Net.Http.Headers;
using System.Text;

namespace OciTagAnalyzer.Tool.Registry.Authorization;

/// <summary>How a registry wants to be convinced: a <c>WWW-Authenticate</c> header.</summary>
sealed class Challenge
{
    readonly Dictionary<string, string> parameters;

    Challenge(string scheme, Dictionary<string, string> parameters)
    {
        Scheme = scheme;
        this.parameters = parameters;
    }

    /// <summary>The scheme as written: <c>Basic</c>, <c>bearer</c>.</summary>
    public string Scheme { get; }

    /// <summary>A parameter's value without its quotes; null where it is not given.</summary>
    public string? this[string name] => parameters.GetValueOrDefault(name);

    /// <summary>True for that scheme, in any case.</summary>
    public bool Is(string scheme) => Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a header; what is not understood at its end is left out.</summary>
    public static Challenge Of(AuthenticationHeaderValue header)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string text = header.Parameter ?? "";
        int at = 0;
        while (text.IndexOf('=', at) is var equals && equals >= 0)
        {
            string name = text[at..equals].Trim(' ', '\t', ',');
            at = equals + 1;
            parameters.TryAdd(name, ReadValue(text, ref at));
        }

        return new(header.Scheme, parameters);
    }

    // A quoted value may hold commas, as a scope of several actions does.
    static string ReadValue(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < text.Length && text[at] == '"')
        {
            at++;
            return ReadQuoted(text, ref at);
        }

        int comma = text.IndexOf(',', at);
        int end = comma < 0 ? text.Length : comma;
        string value = text[at..end].Trim();
        at = end;
        return value;
    }

    static string ReadQuoted(string text, ref int at)
    {
        var value = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
            }

            value.Append(text[at++]);
        }

        at = Math.Min(at + 1, text.Length);
        return value.ToString();
    }
}
