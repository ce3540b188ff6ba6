using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>An additional file that may name images: the images, what the file says of findings in it, and where it can't be read on.</summary>
sealed class ImageFile
{
    const int LongestUntyped = 256;

    readonly AdditionalText file;
    readonly SourceText text;
    readonly ScanResult scan;

    ImageFile(AdditionalText file, SourceText text, DocumentKind kind, DocumentSet together, ImagePolicy policy, AnalyzerConfigOptionsProvider provider)
    {
        string content = text.ToString();
        this.file = file;
        this.text = text;
        Policy = policy;
        Kind = kind;
        scan = together.Scan(file.Path, kind, content);
        Remarks = ToldElsewhere.Is(file, provider) ? FileRemarks.Silent : FileRemarks.Of(kind, content, FileSettings.Of(file, provider));
    }

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>What its options demand.</summary>
    public ImagePolicy Policy { get; }

    /// <summary>Where its images stand, in order.</summary>
    public IReadOnlyList<FoundImage> Places => scan.Places;

    /// <summary>What it says of how findings are told.</summary>
    public FileRemarks Remarks { get; }

    /// <summary>Parts of it that can't be read, with more behind them that can.</summary>
    public IReadOnlyList<DocumentFault> Unread => scan.Unread;

    /// <summary>Why it can't be read to its end; null where it can.</summary>
    public DocumentFault? Fault => scan.Fault;

    /// <summary>Its images, in order; without those that another file decides.</summary>
    public IEnumerable<ImageUse> Uses
    {
        get
        {
            foreach (FoundImage place in Places)
            {
                var reading = ImageReading.Of(place.Written);
                Location location = LocationOf(place.Span);
                yield return new(reading, Policy, location, location, finding => WithQuotes(PinOf(place, reading, finding), place)) { Loss = place.Loss, Remarks = Remarks, Evidence = place.Evidence };
            }
        }
    }

    /// <summary>Reads the file of <paramref name="context"/>; null where it is none of <paramref name="documents"/>.</summary>
    public static ImageFile? Read(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        AdditionalText file = context.AdditionalFile;
        return documents.TryGetKind(file, out DocumentKind? kind) && file.GetText(context.CancellationToken) is { } text
            ? new(file, text, kind, documents.Together, policies.Of(file), context.Options.AnalyzerConfigOptionsProvider)
            : null;
    }

    /// <summary>Where a range of the file is.</summary>
    public Location LocationOf(TextRange range) => FileLocation.Of(file, text, range);

    // A scalar longer than any tag is no number.
    PinPlace? WithQuotes(PinPlace? pin, FoundImage place) =>
        pin is not null && place.Untyped is { Length: <= LongestUntyped } scalar && scalar.Start <= pin.Tag.Start && pin.Tag.End <= scalar.End
            ? pin with
            {
                Untyped = pin.Syntax == PinSyntax.Quotes
                    ? (Text(scalar), "")
                    : (Text(TextRange.FromBounds(scalar.Start, pin.Tag.Start)), Text(TextRange.FromBounds(pin.Tag.End, scalar.End))),
            }
            : pin;

    string Text(TextRange range) => text.ToString(new TextSpan(range.Start, range.Length));

    static PinPlace? PinOf(FoundImage place, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        _ when !place.IsEditable => null,
        RuleIds.LostTag when place.Loss is { Unquoted: { } unquoted } => new(PinSyntax.Quotes, unquoted),
        RuleIds.MissingTag or RuleIds.MissingDigest when reading.HasNothingPinned => new(PinSyntax.Text, new(place.Map.ToDocument(place.Written.Text.Length), 0)),
        RuleIds.FloatingTag or RuleIds.MissingDigest or RuleIds.ConflictingTags when reading.Tag is { } tag && place.Map.IsContiguous(tag) =>
            new(place.IsTagApart ? PinSyntax.TagText : PinSyntax.Text, place.Map.ToDocument(tag)),
        RuleIds.LockMismatch when !place.IsTagApart && reading.Pin is { } pin && place.Map.IsContiguous(pin) => new(PinSyntax.Text, place.Map.ToDocument(pin)),
        _ => null,
    };
}
