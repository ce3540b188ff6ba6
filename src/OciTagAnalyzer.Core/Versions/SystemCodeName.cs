using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>The code name of a release of Debian or Ubuntu in a variant: <c>bookworm</c>, <c>noble</c>.</summary>
static class SystemCodeName
{
    // The releases since 2013, from debian.csv and ubuntu.csv of https://salsa.debian.org/debian/distro-info-data.
    static readonly string[] debian = ["wheezy 7", "jessie 8", "stretch 9", "buster 10", "bullseye 11", "bookworm 12", "trixie 13", "forky 14", "duke 15"];

    static readonly string[] ubuntu =
    [
        "trusty 14.4", "utopic 14.10", "vivid 15.4", "wily 15.10", "xenial 16.4", "yakkety 16.10", "zesty 17.4", "artful 17.10", "bionic 18.4",
        "cosmic 18.10", "disco 19.4", "eoan 19.10", "focal 20.4", "groovy 20.10", "hirsute 21.4", "impish 21.10", "jammy 22.4", "kinetic 22.10",
        "lunar 23.4", "mantic 23.10", "noble 24.4", "oracular 24.10", "plucky 25.4", "questing 25.10", "resolute 26.4",
    ];

    static readonly Dictionary<string, (string System, long[] Version)> names = debian.Select(row => (System: "debian", row))
        .Concat(ubuntu.Select(row => (System: "ubuntu", row)))
        .Select(release => (release.System, Parts: release.row.Split(' ')))
        .ToDictionary(
            release => release.Parts[0],
            release => (release.System, (long[])[.. release.Parts[1].Split('.').Select(number => long.Parse(number, CultureInfo.InvariantCulture))]),
            StringComparer.Ordinal);

    /// <summary>Reads a word; false if it is no code name.</summary>
    /// <param name="word">The word.</param>
    /// <param name="system">The name of the operating system.</param>
    /// <param name="version">The version of the release.</param>
    public static bool TryRead(string word, out string system, out IReadOnlyList<long> version)
    {
        bool isName = names.TryGetValue(word, out (string System, long[] Version) release);
        (system, version) = isName ? release : ("", []);
        return isName;
    }
}
