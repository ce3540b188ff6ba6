using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>
/// The text of an image, parsed as far as its known parts allow.
/// A hole may be any text that a reference can contain, so only the text after the last known
/// <c>/</c>, <c>:</c> or <c>@</c> is certain.
/// </summary>
public sealed class ImageReading
{
    const string AnyName = "x";

    ImageReading? named;
    ImageText shown;

    bool isRegistryUnknown;

    ImageReading(ImageText written) => shown = Written = written;

    /// <summary>The text.</summary>
    public ImageText Written { get; }

    /// <summary>The text as a message shows it.</summary>
    public string Display => shown.Display;

    /// <summary>The reference; null if a part is unknown or the text is not a valid reference.</summary>
    public ImageReference? Reference { get; private set; }

    /// <summary>Why the text cannot be a valid reference for any value of its holes; null if it can.</summary>
    public ReferenceFault? Fault { get; private set; }

    /// <summary>The faulty text and what a message calls it: the tag if it is separate from the repository, otherwise the reference.</summary>
    internal (string Kind, string Text) Faulty { get; private set; } = ("image reference", "");

    /// <summary>True if it is certain that there is neither tag nor digest.</summary>
    public bool HasNoPin { get; private set; }

    /// <summary>True if the known parts do not show whether there is a tag or digest.</summary>
    public bool IsUnresolved => Fault is null && !HasNoPin && !HasDigest && Tag is null;

    /// <summary>The range of the tag in the text; null if there is no tag or a part of it is unknown.</summary>
    public TextRange? Tag { get; private set; }

    /// <summary>True if there is a digest, known or not.</summary>
    public bool HasDigest { get; private set; }

    /// <summary>
    /// The range of the tag and digest of a complete reference, starting at the tag or at the <c>@</c> of a digest without a tag; null if it has neither.
    /// </summary>
    public TextRange? Pin => Reference is not { Parts: var parts } || !(parts.HasTag || parts.HasDigest)
        ? null
        : TextRange.FromBounds(parts.HasTag ? parts.Tag.Start : parts.Digest.Start - 1, Written.Text.Length);

    /// <summary>True if only the tag is known.</summary>
    internal bool HasOnlyTag => Tag is { Start: 2 } && Written.HoleNames is [ImageText.UnnamedHole, ..] && Written.Text[0] == ImageText.Hole;

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

    /// <summary>The index in the text of the code unit that a finding is reported at: the start of the fault or of the tag, otherwise the last one.</summary>
    public int ReportedAt => Fault?.Range.Start ?? Tag?.Start ?? Written.Text.Length - 1;

    /// <summary>The text without its tag and digest.</summary>
    public string NameAsWritten =>
        Tag is { } tag ? Written.Text.Substring(0, tag.Start - 1)
        : HasDigest ? Written.Text.Substring(0, Written.Text.IndexOf('@'))
        : Written.Text;

    // In normal form, in familiar form, and the path on Docker Hub; as written if a part is unknown.
    IEnumerable<string> Spellings
    {
        get
        {
            string tag = Tag is { } range ? Written.Text.Substring(range.Start - 1, range.Length + 1) : "";
            IEnumerable<string> names = named is not null ? named.Spellings : Reference is { } whole ? NamesOf(whole) : [NameAsWritten];
            return tag.Length == 0 ? names : names.SelectMany(name => new[] { name, name + tag });
        }
    }

    /// <summary>Parses <paramref name="written"/>.</summary>
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

    /// <summary>Parses <paramref name="written"/> in <paramref name="context"/>.</summary>
    public static ImageReading Of(ImageText written, ReadingContext context)
    {
        ImageReading reading = OfPart(written, context) ?? Of(written);
        reading.named = context.Name is { } name ? Of(name) : null;
        reading.shown = written.Slice(TextRange.FromBounds(context.HiddenLength, written.Text.Length));
        if (reading.Fault is { Range: var faulty } && context.SeparateStart > faulty.End)
        {
            reading.Faulty = (reading.Faulty.Kind, written.Slice(TextRange.FromBounds(context.HiddenLength, context.SeparateStart - 1)).Display);
        }

        if (context.IsRegistryUnknown)
        {
            reading.Reference = null;
            reading.isRegistryUnknown = true;
        }

        return reading;
    }

    /// <summary>Reads <paramref name="repository"/>, whose holes are known to contain neither tag nor digest.</summary>
    public static ImageReading OfRepository(ImageText repository) => new(repository) { HasNoPin = true };

    /// <summary>True if <paramref name="images"/> matches this image, with or without its tag.</summary>
    public bool IsAmong(PatternList images) => !images.IsEmpty && images.Matches(Spellings);

    // A separate tag is validated on its own: if it contained a slash, the whole text would be parsed as another repository.
    static ImageReading? OfPart(ImageText written, ReadingContext context)
    {
        if (context.SeparateStart == 0 || written.Text[context.SeparateStart - 1] != ':' || written.Text.IndexOf('@', context.SeparateStart) >= 0)
        {
            return null;
        }

        ImageText tag = written.Slice(TextRange.FromBounds(context.SeparateStart, written.Text.Length));
        if (tag.HasHoles)
        {
            return tag.Text.IndexOf('/') < 0 ? null : new(written);
        }

        return ReferenceFault.FindInTag(written.Text, new(context.SeparateStart, tag.Text.Length)) is { } fault
            ? new(written) { Fault = fault, Faulty = ("tag", tag.Display) }
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

    // Parses the text from the delimiter on, after a name that is certainly valid.
    void ReadTail(string text, int delimiter)
    {
        if (text.IndexOf(ImageText.Hole, delimiter) >= 0)
        {
            return;
        }

        string completed = AnyName + text.Substring(delimiter);
        int shift = delimiter - AnyName.Length;
        if (ReferenceParser.ParseNormalized(completed.AsSpan(), out var parts) == ReferenceError.None)
        {
            Note(parts, shift);
        }
        else if (ReferenceFault.Find(completed) is { } fault)
        {
            Fault = fault with { Range = new(Math.Max(0, fault.Range.Start + shift), fault.Range.Length) };
        }
    }

    void Note(ReferenceParts parts, int shift)
    {
        HasDigest |= parts.HasDigest;
        HasNoPin = !parts.HasTag && !HasDigest;
        if (parts.HasTag)
        {
            Tag = new(parts.Tag.Start + shift, parts.Tag.Length);
        }
    }
}
