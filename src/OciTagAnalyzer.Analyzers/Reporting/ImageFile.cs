using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>An additional file that may name images: the images, what the file says of findings in it, and where it can't be read on.</summary>
sealed class ImageFile
{
    readonly AdditionalText file;
    readonly SourceText text;
    readonly ScanResult scan;
    readonly OtherFiles others;

    ImageFile(AdditionalText file, SourceText text, DocumentKind kind, OtherFiles others, ImagePolicy policy, AnalyzerConfigOptionsProvider provider)
    {
        this.others = others;
        string content = text.ToString();
        this.file = file;
        this.text = text;
        Policy = policy;
        Kind = kind;
        scan = ImageDocument.Scan(kind, content);
        Remarks = ToldElsewhere.Is(file, provider) ? FileRemarks.Silent : FileRemarks.Of(kind, content, FileSettings.Of(file, provider));
    }

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>What its options demand.</summary>
    public ImagePolicy Policy { get; }

    /// <summary>Where its images stand, in order.</summary>
    public IReadOnlyList<ImagePlace> Places => scan.Places;

    /// <summary>What it says of how findings are told.</summary>
    public FileRemarks Remarks { get; }

    /// <summary>Why it can't be read to its end; null where it can.</summary>
    public DocumentFault? Fault => scan.Fault;

    /// <summary>Its images, in order; without those that another file decides.</summary>
    public IEnumerable<ImageUse> Uses
    {
        get
        {
            foreach (ImagePlace place in Places)
            {
                var reading = ImageReading.Of(place.Written);
                if (others.Decide(file, Kind, place, reading))
                {
                    continue;
                }

                Location location = LocationOf(place.Span);
                yield return new(reading, Policy, location, location, finding => PinOf(place, reading, finding)) { Loss = place.Loss, Remarks = Remarks };
            }
        }
    }

    /// <summary>Reads the file of <paramref name="context"/>; null where it is none of <paramref name="documents"/>.</summary>
    public static ImageFile? Read(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        AdditionalText file = context.AdditionalFile;
        return documents.TryGetKind(file, out DocumentKind kind) && file.GetText(context.CancellationToken) is { } text
            ? new(file, text, kind, documents.Others, policies.Of(file), context.Options.AnalyzerConfigOptionsProvider)
            : null;
    }

    /// <summary>Where a range of the file is.</summary>
    public Location LocationOf(TextRange range) => FileLocation.Of(file, text, range);

    static PinPlace? PinOf(ImagePlace place, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        _ when !place.IsEditable => null,
        RuleIds.MissingTag or RuleIds.MissingDigest when reading.HasNothingPinned => new(PinSyntax.Text, new(place.Map.ToDocument(place.Written.Text.Length), 0)),
        RuleIds.FloatingTag or RuleIds.MissingDigest or RuleIds.ConflictingTags when reading.Tag is { } tag && place.Map.IsContiguous(tag) =>
            new(place.IsTagApart ? PinSyntax.TagText : PinSyntax.Text, place.Map.ToDocument(tag)),
        RuleIds.LockMismatch when !place.IsTagApart && reading.Pin is { } pin && place.Map.IsContiguous(pin) => new(PinSyntax.Text, place.Map.ToDocument(pin)),
        _ => null,
    };
}
