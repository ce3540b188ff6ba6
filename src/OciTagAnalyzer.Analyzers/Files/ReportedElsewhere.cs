using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>Determines whether another project or target framework reports the findings in an additional file, as computed by the package's targets.</summary>
static class ReportedElsewhere
{
    const string Key = "build_metadata.AdditionalFiles.OciReportedElsewhere";

    /// <summary>True if another compilation reports the findings in <paramref name="file"/>.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Key, out string? written) && written.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True if another target framework of the project reports the findings that all of them share, namely the one that reports those in the project file.
    /// </summary>
    public static bool IsProject(AnalyzerOptions options) => options.AdditionalFiles.Any(file =>
        file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && Is(file, options.AnalyzerConfigOptionsProvider));
}
