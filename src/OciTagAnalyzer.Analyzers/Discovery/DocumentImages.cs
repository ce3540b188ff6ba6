using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images of an additional file, and where it can't be read on.</summary>
sealed class DocumentImages
{
    readonly ScanResult scan;

    DocumentImages(ProjectFile file, ScanResult scan, ImagePolicy policy, bool isReportedElsewhere)
    {
        File = file;
        this.scan = scan;
        Policy = policy;
        IsReportedElsewhere = isReportedElsewhere;
    }

    /// <summary>The file.</summary>
    public ProjectFile File { get; }

    /// <summary>What its options demand.</summary>
    public ImagePolicy Policy { get; }

    /// <summary>True where another compilation reports the findings in it.</summary>
    public bool IsReportedElsewhere { get; }

    /// <summary>Parts of it that can't be read, with more behind them that can.</summary>
    public IReadOnlyList<DocumentFault> Unread => scan.Unread;

    /// <summary>Why it can't be read to its end; null where it can.</summary>
    public DocumentFault? Fault => scan.Fault;

    /// <summary>Its images as they stand there, in order; without those that another file decides.</summary>
    public IReadOnlyList<FoundImage> Found => scan.Places;

    /// <summary>Its images, in order; without those that another file decides.</summary>
    public IEnumerable<DiscoveredImage> Images => Found.Select(image => At(image, File.LocationOf(image.Span)));

    /// <summary>Reads the file of <paramref name="context"/>; null where it is none of <paramref name="documents"/>.</summary>
    public static DocumentImages? In(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies) =>
        documents.TryGetKind(context.AdditionalFile, out DocumentKind? kind) && context.AdditionalFile.GetText(context.CancellationToken) is { } text
            ? new(
                new(context.AdditionalFile, text, kind),
                documents.Together.Scan(context.AdditionalFile.Path, kind, text.ToString()),
                policies.Of(context.AdditionalFile),
                ReportedElsewhere.Is(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider))
            : null;

    /// <summary>An image of the file, reported at <paramref name="location"/>.</summary>
    public DiscoveredImage At(FoundImage image, Location location) =>
        new(image, Policy, location, location) { File = File, IsReportedElsewhere = IsReportedElsewhere };
}
