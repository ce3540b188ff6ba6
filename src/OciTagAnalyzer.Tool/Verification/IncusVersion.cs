namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Determines what a version of Incus records about an image.</summary>
static class IncusVersion
{
    static readonly Version firstLts = new(6, 0, 2);
    static readonly Version lastLts = new(6, 0, 5);
    static readonly Version first = new(6, 3);
    static readonly Version last = new(6, 18);

    /// <summary>True if the base image of an instance is the digest of the image; later versions compute it from the digests of the layers.</summary>
    public static bool RecordsDigest(Version version) => version.Minor == 0
        ? version >= firstLts && version <= lastLts
        : version >= first && new Version(version.Major, version.Minor) <= last;
}
