using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>Whether another project, or another target framework, reports the findings in an additional file: the package's targets find that out.</summary>
static class ReportedElsewhere
{
    const string Key = "build_metadata.AdditionalFiles.OciReportedElsewhere";

    /// <summary>True where another compilation reports the findings in <paramref name="file"/>.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Key, out string? written) && written.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where another target framework of the project reports what holds for all of them: it reports the findings in the project file.</summary>
    public static bool IsProject(AnalyzerOptions options) => options.AdditionalFiles.Any(file =>
        file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && Is(file, options.AnalyzerConfigOptionsProvider));
}
