using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>
/// An image's text as the grammar reads it, as far as its known parts allow.
/// A hole may stand for anything a reference can hold, so only what follows the last known
/// <c>/</c>, <c>:</c> or <c>@</c> is certain.
/// </summary>
public sealed class ImageReading
{
    const string AnyName = "x";

    ImageReading? named;
    ImageText shown;

    bool isRegistryUnknown;

    ImageReading(ImageText written) => shown = Written = written;

    /// <summary>The text that was read.</summary>
    public ImageText Written { get; }

    /// <summary>The text as a message shows it.</summary>
    public string Display => shown.Display;

    /// <summary>The reference; null where a part is unknown or the text is none.</summary>
    public ImageReference? Reference { get; private set; }

    /// <summary>Why the text can't be a reference, whatever its holes hold; null where it can.</summary>
    public ReferenceFault? Fault { get; private set; }

    /// <summary>What a message calls the text that is at fault, and that text: the tag where it is written apart from a repository.</summary>
    internal (string Kind, string Text) Faulty { get; private set; } = ("image reference", "");

    /// <summary>True where it is certain that there is neither tag nor digest.</summary>
    public bool HasNothingPinned { get; private set; }

    /// <summary>True where what is known of the text does not show whether there is a tag or digest.</summary>
    public bool IsUnresolved => Fault is null && !HasNothingPinned && !HasDigest && Tag is null;

    /// <summary>Where the tag stands in the text; null where there is none or it is not wholly known.</summary>
    public TextRange? Tag { get; private set; }

    /// <summary>True where there is a digest, known or not.</summary>
    public bool HasDigest { get; private set; }

    /// <summary>
    /// Where a whole reference's tag and digest stand, from the tag's first code unit or a lone digest's <c>@</c> on; null where it has neither.
    /// </summary>
    public TextRange? Pin => Reference is not { Parts: var parts } || !(parts.HasTag || parts.HasDigest)
        ? null
        : TextRange.FromBounds(parts.HasTag ? parts.Tag.Start : parts.Digest.Start - 1, Written.Text.Length);

    /// <summary>True where nothing but the tag is known.</summary>
    internal bool IsTagAlone => Tag is { Start: 2 } && Written.HoleNames is [ImageText.UnnamedHole, ..] && Written.Text[0] == ImageText.Hole;

    /// <summary>The reference as it resolves, without the tag <c>latest</c> that a registry would add.</summary>
    public string Resolved => Reference?.NormalForm ?? Written.WithHoleNames;

    /// <summary>The image's registry and repository, as far as they are known; null if the registry is unknown.</summary>
    internal KnownName? KnownName => Fault is null && !isRegistryUnknown && Named.Written.Text.Length > 0
        ? Images.KnownName.In(Named.Written)
        : null;

    /// <summary>The image's name as written; null if a part of it is unknown. It is at the start of the text that contains it.</summary>
    public string? Name => KnownName is { IsWhole: true, Length: var length } ? Named.Written.Text.Substring(0, length) : null;

    /// <summary>The reading of the text that contains the image's name: this one, unless the name is separate from the tag.</summary>
    internal ImageReading Named => named ?? this;

    /// <summary>The index in the text of the code unit that decides: where the fault begins, or the tag, or what lacks one ends.</summary>
    public int DecidedAt => Fault?.Range.Start ?? Tag?.Start ?? Written.Text.Length - 1;

    /// <summary>The text without its tag and digest.</summary>
    public string NameAsWritten =>
        Tag is { } tag ? Written.Text.Substring(0, tag.Start - 1)
        : HasDigest ? Written.Text.Substring(0, Written.Text.IndexOf('@'))
        : Written.Text;

    // In normal form, in familiar form, and with the path that Docker Hub knows it by; where a part is unknown, as it is written.
    IEnumerable<string> Spellings
    {
        get
        {
            string tag = Tag is { } range ? Written.Text.Substring(range.Start - 1, range.Length + 1) : "";
            IEnumerable<string> names = named is not null ? named.Spellings : Reference is { } whole ? NamesOf(whole) : [NameAsWritten];
            return tag.Length == 0 ? names : names.SelectMany(name => new[] { name, name + tag });
        }
    }

    /// <summary>Reads <paramref name="written"/>.</summary>
    public static ImageReading Of(ImageText written)
    {
        var reading = new ImageReading(written);
        if (written.HasHoles)
        {
            reading.ReadAroundHoles(written.Text);
        }
        else
        {
            reading.ReadWhole(written.Text);
        }

        return reading;
    }

    /// <summary>Reads <paramref name="written"/>, of which more is known.</summary>
    public static ImageReading Of(ImageText written, ReadingContext context)
    {
        ImageReading reading = OfPart(written, context) ?? Of(written);
        reading.named = context.Name is { } name ? Of(name) : null;
        reading.shown = written.Slice(TextRange.FromBounds(context.HiddenLength, written.Text.Length));
        if (reading.Fault is { Range: var faulty } && context.ApartFrom > faulty.End)
        {
            reading.Faulty = (reading.Faulty.Kind, written.Slice(TextRange.FromBounds(context.HiddenLength, context.ApartFrom - 1)).Display);
        }

        if (context.IsRegistryUnknown)
        {
            reading.Reference = null;
            reading.isRegistryUnknown = true;
        }

        return reading;
    }

    /// <summary>Reads <paramref name="repository"/>, which is known to come without tag and digest, whatever its holes hold.</summary>
    public static ImageReading OfRepository(ImageText repository) => new(repository) { HasNothingPinned = true };

    /// <summary>True where <paramref name="images"/> names this image, with its tag or without.</summary>
    public bool IsAmong(PatternList images) => !images.IsEmpty && images.Matches(Spellings);

    // A tag that is written apart is judged by itself: with a slash in it, the whole would be read as another repository.
    static ImageReading? OfPart(ImageText written, ReadingContext context)
    {
        if (context.ApartFrom == 0 || written.Text[context.ApartFrom - 1] != ':' || written.Text.IndexOf('@', context.ApartFrom) >= 0)
        {
            return null;
        }

        ImageText tag = written.Slice(TextRange.FromBounds(context.ApartFrom, written.Text.Length));
        return tag.HasHoles ? tag.Text.IndexOf('/') < 0 ? null : new(written)
            : ReferenceFault.FindInTag(written.Text, new(context.ApartFrom, tag.Text.Length)) is { } fault ? new(written) { Fault = fault, Faulty = ("tag", tag.Display) }
            : null;
    }

    static IEnumerable<string> NamesOf(ImageReference reference) =>
        reference.Domain == ReferenceParser.DefaultDomain
            ? [reference.Name, reference.Path, reference.FamiliarName]
            : [reference.Name];

    void ReadWhole(string text)
    {
        if (!ImageReference.TryParse(text, out var reference, out _))
        {
            Fault = ReferenceFault.Find(text);
            return;
        }

        Reference = reference;
        Note(reference.Parts, shift: 0);
    }

    void ReadAroundHoles(string text)
    {
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            HasDigest = true;
            ReadTail(text, at);
            return;
        }

        int slash = text.LastIndexOf('/');
        int colon = text.IndexOf(':', slash + 1);
        bool holeInLastComponent = text.IndexOf(ImageText.Hole, slash + 1) >= 0;
        if (!holeInLastComponent)
        {
            ReadTail(text, slash);
        }
        else if (colon >= 0)
        {
            ReadTail(text, colon);
        }
    }

    // Everything from the delimiter on, behind a name that is valid for sure.
    void ReadTail(string text, int delimiter)
    {
        if (text.IndexOf(ImageText.Hole, delimiter) >= 0)
        {
            return;
        }

        string standIn = AnyName + text.Substring(delimiter);
        int shift = delimiter - AnyName.Length;
        if (ReferenceParser.ParseNormalized(standIn.AsSpan(), out var parts) == ReferenceError.None)
        {
            Note(parts, shift);
        }
        else if (ReferenceFault.Find(standIn) is { } fault)
        {
            Fault = fault with { Range = new(Math.Max(0, fault.Range.Start + shift), fault.Range.Length) };
        }
    }

    void Note(ReferenceParts parts, int shift)
    {
        HasDigest |= parts.HasDigest;
        HasNothingPinned = !parts.HasTag && !HasDigest;
        if (parts.HasTag)
        {
            Tag = new(parts.Tag.Start + shift, parts.Tag.Length);
        }
    }
}
