using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The images of an additional file, and its unreadable parts.</summary>
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

    /// <summary>The policy that its options define.</summary>
    public ImagePolicy Policy { get; }

    /// <summary>True if another compilation reports the findings in it.</summary>
    public bool IsReportedElsewhere { get; }

    /// <summary>The unreadable parts that are followed by readable ones.</summary>
    public IReadOnlyList<DocumentFault> Unread => scan.Unread;

    /// <summary>The reason why the rest of the file cannot be read; null if all of it can.</summary>
    public DocumentFault? Fault => scan.Fault;

    /// <summary>Its images as found in the document, in order, without those that another file decides.</summary>
    public IReadOnlyList<FoundImage> Found => scan.Images;

    /// <summary>Its images, in order; without those that another file decides.</summary>
    public IEnumerable<DiscoveredImage> Images => Found.Select(image => At(image, File.LocationOf(image.Span)));

    /// <summary>Reads the file of <paramref name="context"/>; returns null if it is not one of <paramref name="documents"/>.</summary>
    public static DocumentImages? In(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies) =>
        documents.TryGetKind(context.AdditionalFile, out DocumentKind? kind) && context.AdditionalFile.GetText(context.CancellationToken) is { } text
            ? new(
                new(context.AdditionalFile, text, kind),
                documents.Together.Scan(context.AdditionalFile.Path, kind, text.ToString()),
                policies.Of(context.AdditionalFile),
                ReportedElsewhere.Is(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider))
            : null;

    /// <summary>Returns the comments among <paramref name="unused"/>, which suppressed nothing, that are unnecessary.</summary>
    public IEnumerable<IgnoreComment> UnnecessaryAmong(IEnumerable<IgnoreComment> unused) => UnusedComments.Among(unused, File.Kind, scan);

    /// <summary>Returns an image of the file with a location.</summary>
    public DiscoveredImage At(FoundImage image, Location location) =>
        new(image, Policy, location, location) { File = File, IsReportedElsewhere = IsReportedElsewhere };
}
