using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Files;

/// <summary>What an additional file is: what its item says, by the metadata <c>OciKind</c>, else what its name says.</summary>
static class FileKind
{
    const string Metadata = "OciKind";
    const string Key = "build_metadata.AdditionalFiles." + Metadata;

    /// <summary>The kind of document that <paramref name="file"/> is.</summary>
    public static DocumentKind Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Written(file, provider) is { } written && DocumentKind.Named(written) is { } kind ? kind : DocumentKind.Of(file.Path);

    /// <summary>True where the item of <paramref name="file"/> says what it is.</summary>
    public static bool IsSaid(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Written(file, provider) is not null;

    /// <summary>What is written as the kind of <paramref name="file"/> and not understood, and what could be; null where all is well.</summary>
    public static (string Written, string Fault)? FaultOf(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        Written(file, provider) is { } written && DocumentKind.Named(written) is null
            ? ($"{Metadata} = {Excerpt.Of(written)}", "the kinds are " + string.Join(", ", DocumentKind.Names))
            : null;

    // An item without the metadata has an empty one.
    static string? Written(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Key, out string? written) && written.Length > 0 ? written : null;
}
