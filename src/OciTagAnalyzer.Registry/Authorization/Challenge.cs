using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>A <c>WWW-Authenticate</c> header (RFC 9110, section 11.6.1): the authentication that a registry requires.</summary>
sealed partial class Challenge
{
    readonly string scheme;
    readonly Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parses a header; malformed parameters are ignored.</summary>
    public Challenge(AuthenticationHeaderValue header)
    {
        scheme = header.Scheme;
        foreach (Match parameter in Parameter().Matches(header.Parameter ?? ""))
        {
            string quoted = parameter.Groups["quoted"].Value;
            parameters.TryAdd(parameter.Groups["name"].Value, quoted.Length > 0 ? Escape().Replace(quoted, "$1") : parameter.Groups["plain"].Value.Trim());
        }
    }

    /// <summary>A parameter's value without its quotes; null if it is not given.</summary>
    public string? this[string name] => parameters.GetValueOrDefault(name);

    /// <summary>True if the challenge has this scheme; case is ignored.</summary>
    public bool Is(string scheme) => this.scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    // A quoted value may contain commas, as a scope of several actions does.
    [GeneratedRegex(
        """(?<![^\s,])(?<name>[^\s,="]+)\s*=\s*("(?<quoted>(\\.|[^"\\])*)("|$)|(?<plain>[^,"]*))""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
