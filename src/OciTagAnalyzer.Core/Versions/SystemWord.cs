namespace OciTagAnalyzer.Core.Versions;

/// <summary>The name of an operating system in a variant, which a version follows: <c>alpine3.20</c>, <c>debian-12</c>, <c>ltsc2022</c>.</summary>
static class SystemWord
{
    static readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "almalinux", "alpine", "amazonlinux", "azurelinux", "centos", "debian", "el", "fedora", "leap", "ltsc", "mariner", "nanoserver", "ol",
        "oraclelinux", "photon", "rhel", "rocky", "rockylinux", "sles", "ubi", "ubuntu", "windowsservercore",
    };

    /// <summary>True for the name of an operating system without a version.</summary>
    public static bool IsName(string word) => names.Contains(word);

    /// <summary>The length of the name at the start of <paramref name="word"/> if only a version follows; 0 if there is none.</summary>
    public static int NameLengthIn(string word)
    {
        int end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
        {
            end++;
        }

        return end < word.Length && IsName(word.Substring(0, end)) && IsVersion(word.Substring(end)) ? end : 0;
    }

    /// <summary>True for numbers with dots between them: <c>12</c>, <c>22.04</c>.</summary>
    public static bool IsVersion(string word) => word.Split('.').All(part => part.Length is > 0 and <= 12 && part.All(c => c is >= '0' and <= '9'));
}
