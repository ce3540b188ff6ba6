using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1005: a tag or digest is dropped or overwritten, so another image runs than the code specifies.</summary>
/// <remarks>Bad: <c>.WithImageTag("17").WithImage("x")</c>. Good: <c>.WithImage("x").WithImageTag("17")</c>.</remarks>
public static class LostTag
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1005";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(LostTag),
        "A tag or digest is lost",
        "{0} is lost: {1}; {2}{3}",
        "A tag or digest that is dropped or overwritten pins nothing: another image runs than the code specifies.")
    {
        Check = Check,
        TakesPrecedenceOver = [InvalidReference.Id, MissingDigest.Id, MissingTag.Id, FloatingTag.Id, LockMismatch.Id, NotInLockFile.Id],
        Remedy = Remedy.Pin(
            PinSources.LockFile | PinSources.UsedTag,
            image => image.Slots.Quote ?? (image.Reading.HasNoPin ? image.Slots.Append : null)),
    };

    /// <summary>Returns the finding for <paramref name="lost"/>.</summary>
    public static Finding About(LostPart lost) => new(Rule, [lost.Name, lost.Cause, lost.Advice]);

    static Finding? Check(FoundImage image, ImagePolicy policy) => image.Lost is { } lost ? About(lost) : null;
}
