using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>Determines the kind of an additional file: the metadata <c>OciKind</c> of its item, otherwise the kind for its name.</summary>
static class FileKind
{
    const string Metadata = "OciKind";
    const string Key = "build_metadata.AdditionalFiles." + Metadata;

    /// <summary>Returns the kind of <paramref name="file"/>.</summary>
    public static DocumentKind Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Written(file, provider) is { } written && DocumentKind.Named(written) is { } kind ? kind : DocumentKind.Of(file.Path);

    /// <summary>True if the item of <paramref name="file"/> declares its kind.</summary>
    public static bool IsDeclared(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Written(file, provider) is not null;

    /// <summary>Returns the invalid kind that the item of <paramref name="file"/> declares, and the valid ones; null if it is valid or absent.</summary>
    public static (string Written, string Fault)? FaultOf(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Written(file, provider) is { } written && DocumentKind.Named(written) is null
            ? ($"{Metadata} = {Excerpt.Of(written)}", "the kinds are " + string.Join(", ", DocumentKind.Names))
            : null;

    // If an item does not have the metadata, its value is empty.
    static string? Written(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Key, out string? written) && written.Length > 0 ? written : null;
}
