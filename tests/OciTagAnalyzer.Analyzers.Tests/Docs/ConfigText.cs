using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Tests.Docs;

/// <summary>Options for every file, as on a rule page: one <c>key = value</c> on each line.</summary>
sealed class ConfigText(string text) : AnalyzerConfigOptionsProvider
{
    readonly Lines lines = new(text);

    public override AnalyzerConfigOptions GlobalOptions => lines;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => lines;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => lines;

    sealed class Lines(string text) : AnalyzerConfigOptions
    {
        readonly Dictionary<string, string> values = text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], KeyComparer);

        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
