namespace OciTagAnalyzer.Tool.Verification;

/// <summary>What a version of Incus records of an image.</summary>
static class IncusVersion
{
    static readonly Version firstOfLongTerm = new(6, 0, 2);
    static readonly Version lastOfLongTerm = new(6, 0, 5);
    static readonly Version first = new(6, 3);
    static readonly Version last = new(6, 18);

    /// <summary>True where an instance's base image is the digest that its registry has for it; later it is made of those of the layers.</summary>
    public static bool RecordsDigest(Version version) => version.Minor == 0
        ? version >= firstOfLongTerm && version <= lastOfLongTerm
        : version >= first && new Version(version.Major, version.Minor) <= last;
}
