using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>All rules that judge one reference by itself.</summary>
public static class ReferenceRules
{
    /// <summary>The one finding that a place in a document deserves, or null.</summary>
    /// <param name="reading">What is read there.</param>
    /// <param name="policy">What the project demands.</param>
    /// <param name="loss">Why the reader of the document does not get the tag or digest that the document gives; null where it does.</param>
    public static Finding? Judge(ImageReading reading, ImagePolicy policy, ImageLoss? loss) =>
        loss is null ? Judge(reading, policy)
        : reading.IsAmong(policy.Ignored) ? null
        : LostTag.Judge(LostPart.InDocument(reading, loss));

    /// <summary>The one finding that <paramref name="reading"/> deserves, or null: no reference gets two for one fault.</summary>
    public static Finding? Judge(ImageReading reading, ImagePolicy policy, UntaggedMeaning untagged = UntaggedMeaning.Latest) =>
        reading.IsAmong(policy.Ignored)
            ? null
            : InvalidReference.Judge(reading)
                ?? MissingDigest.Judge(reading, policy, untagged)
                ?? MissingTag.Judge(reading, untagged)
                ?? FloatingTag.Judge(reading, policy)
                ?? LockMismatch.Judge(reading, policy)
                ?? NotInLockFile.Judge(reading, policy);
}
