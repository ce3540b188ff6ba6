using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Tests.Versions;

public sealed class NewerTagsTests
{
    static readonly string[][] cases =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Versions", "NewerTags.cases.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string, string, string, string, string, string> Repositories
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (string[] columns in cases)
            {
                data.Add(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
            }

            return data;
        }
    }

    [Fact]
    public void Has_sixty_repositories_at_least() => Assert.True(cases.Length >= 60, $"{cases.Length} cases");

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Are_the_newest_patch_minor_and_major_update(string image, string tag, string tags, string patch, string minor, string major)
    {
        string[] all = tags.Split(' ');
        Assert.True(all.Contains(tag), $"'{image}' has no tag '{tag}'");

        string Newest(IEnumerable<string> from, UpdateStep step) => NewerTags.Of(tag, from).FirstOrDefault(newer => newer.Step == step)?.Tag ?? "-";

        Assert.Equal((patch, minor, major), (Newest(all, UpdateStep.Patch), Newest(all, UpdateStep.Minor), Newest(all, UpdateStep.Major)));
        Assert.Equal(NewerTags.Of(tag, all), NewerTags.Of(tag, all.Reverse()));
    }

    // Tag in use | tags | the newer ones in order, with the version of the operating system free to move.
    [Theory]
    [InlineData("3.20-alpine3.20", "3.20-alpine3.22 3.21-alpine3.20 3.21-alpine3.19 3.21-alpine", "3.21-alpine3.20 3.20-alpine3.22")]
    [InlineData("1.6.32-alpine3.20", "1.6.39-alpine3.22 1.6.39-alpine3.20 1.6.39-alpine3.9 1.6.39-bookworm", "1.6.39-alpine3.22 1.6.39-alpine3.20")]
    [InlineData("2022-CU16-ubuntu-22.04", "2022-CU21-ubuntu-22.04 2025-CU1-ubuntu-24.04 2022-CU9-ubuntu-20.04", "2025-CU1-ubuntu-24.04 2022-CU21-ubuntu-22.04")]
    [InlineData("8.0.3-windowsservercore-ltsc2022", "8.0.3-windowsservercore-ltsc2025 8.0.3-nanoserver-ltsc2025", "8.0.3-windowsservercore-ltsc2025")]
    [InlineData("17.2.0-debian-12-r8", "17.2.0-debian-13-r1 17.2.0-debian-13-r9 17.2.0-debian-11-r10", "17.2.0-debian-13-r9")]
    [InlineData("2.4.1-jdk17", "2.4.2-jdk21 2.4.2-jdk17", "2.4.2-jdk17")]
    [InlineData(
        "3.12.7-slim-bookworm",
        "3.12.7-slim-trixie 3.12.8-slim-bookworm 3.12.8-slim-trixie 3.12.9-slim-bullseye 3.12.9-slim-noble 3.13-slim-trixie",
        "3.12.8-slim-trixie 3.12.8-slim-bookworm 3.12.7-slim-trixie")]
    [InlineData("22.11.0-bullseye-slim", "22.11.0-bookworm-slim 22.11.0-trixie-slim 22.11.0-trixie", "22.11.0-trixie-slim 22.11.0-bookworm-slim")]
    [InlineData("9.0.0-jammy-chiseled", "9.0.0-noble-chiseled 9.0.0-resolute-chiseled 9.0.0-focal-chiseled", "9.0.0-resolute-chiseled 9.0.0-noble-chiseled")]
    [InlineData("8.0.3-jammy", "8.0.3-kinetic 8.0.3-noble 8.0.3-bionic 8.0.3-trixie", "8.0.3-noble 8.0.3-kinetic")]
    [InlineData("1.4-buster", "1.4-bullseye 1.4-Bookworm 1.4-debian-12 1.4-stretch", "1.4-bullseye")]
    [InlineData("bookworm-20241111-slim", "trixie-20250811-slim bookworm-20241202-slim", "bookworm-20241202-slim")]
    public void May_have_a_newer_operating_system_on_request(string tag, string tags, string newer) =>
        Assert.Equal(newer, string.Join(' ', NewerTags.Of(tag, tags.Split(' '), mayMoveSystem: true).Select(found => found.Tag)));

    [Theory]
    [InlineData("1.2.0", "1.3.0 1.4.0-beta 1.4.0-acme 2.0-odd", "2.0-odd,1.3.0", "")]
    [InlineData("1.2.0-acme", "1.3.0-acme 1.4.0-acme", "acme", "1.4.0-acme 1.3.0-acme")]
    [InlineData("1.2", "1.3 1.4 1.5", "1.5", "1.4 1.3")]
    [InlineData("1.2", "1.3 1.4 1.5", "1.2", "1.5 1.4 1.3")]
    public void Are_not_configured_as_floating(string tag, string tags, string floating, string newer) =>
        Assert.Equal(newer, string.Join(' ', NewerTags.Of(tag, tags.Split(' '), floating.Split(',').Contains).Select(found => found.Tag)));

    [Theory]
    [InlineData("2024.01", "2024.02 2024.2 2024.1", "2024.02 2024.2")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.10 1.0.0-rc.1 1.0.0-alpha.9 1.0.0 1.0.0-dev.3 1.1.0-alpha.1 1.1.0", "1.1.0 1.0.0 1.0.0-rc.1 1.0.0-beta.10")]
    [InlineData("1.0.0.CR1", "1.0.0.CR2 1.0.0.Beta1 1.0.0.Final 1.0.1.Final", "1.0.1.Final 1.0.0.Final 1.0.0.CR2")]
    [InlineData("1.0.0-rc-1", "1.0.0-rc-2 1.0.0-rc-10 1.0.0-rc", "1.0.0-rc-10 1.0.0-rc-2")]
    [InlineData("2.3-preview", "2.3 2.3-preview 2.4-preview 2.4", "2.4 2.3")]
    [InlineData("20241002123000", "20241002 20241002123001 20241003000000 1.0", "20241003000000 20241002123001")]
    [InlineData("nightly-20241002", "nightly-20241003 20241004 nightly weekly-20241005", "nightly-20241003")]
    [InlineData("debian-12-1.4.0", "debian-12-1.5.0 debian-13-1.4.0 debian-13", "debian-12-1.5.0")]
    [InlineData("ubuntu-22.04", "ubuntu-20.04 ubuntu-24.04 debian-12", "ubuntu-24.04")]
    [InlineData("1.2.3-2", "1.2.3-10 1.2.4-1 1.2.4", "1.2.4-1 1.2.3-10")]
    [InlineData("3.12.7-slim-bookworm", "3.12.8-slim-trixie 3.12.8-slim-bookworm", "3.12.8-slim-bookworm")]
    [InlineData("0.9.9", "0.10.0 0.9.10 1.0.0 0.9.99999999999999", "1.0.0 0.10.0 0.9.10")]
    public void Are_ordered_by_their_own_scheme(string tag, string tags, string newer) =>
        Assert.Equal(newer, string.Join(' ', NewerTags.Of(tag, tags.Split(' ')).Select(found => found.Tag)));

    [Theory]
    [InlineData("17", true)]
    [InlineData("v1", true)]
    [InlineData("2.479.2-lts", true)]
    [InlineData("24.8-lts", false)]
    [InlineData("2022-latest", false)]
    [InlineData("latest", false)]
    [InlineData("1.4.0-SNAPSHOT", false)]
    [InlineData("1.4.0-dev.7", true)]
    [InlineData("nightly-7", false)]
    [InlineData("abcdef1", false)]
    [InlineData("1234567", true)]
    [InlineData("", false)]
    [InlineData("v", false)]
    [InlineData("-", false)]
    [InlineData("1.", false)]
    public void Exist_only_for_a_version(string tag, bool isVersion) => Assert.Equal(isVersion, NewerTags.IsVersion(tag));
}
