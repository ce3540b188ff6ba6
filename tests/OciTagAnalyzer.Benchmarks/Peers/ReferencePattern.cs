using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Benchmarks.Peers;

/// <summary>The reference grammar as a compiled regular expression, with which the parser is compared.</summary>
static class ReferencePattern
{
    const string Label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    const string Domain = $@"(?:{Label}(?:\.{Label})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?";
    const string Component = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    const string Algorithm = "[A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*";

    public static readonly Regex Instance = new(
        $@"\A(?:(?<domain>{Domain})/)?(?<path>{Component}(?:/{Component})*)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{{0,127}}))?" +
            $@"(?:@(?<digest>{Algorithm}:[0-9a-fA-F]{{32,}}))?\z",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);
}
