using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Whether another project tells of an additional file that several share: the package's targets find that out.</summary>
static class ToldElsewhere
{
    const string Key = "build_metadata.AdditionalFiles.OciToldElsewhere";

    /// <summary>True where another project tells of <paramref name="file"/>.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Key, out string? written) && written.Equals("true", StringComparison.OrdinalIgnoreCase);
}
