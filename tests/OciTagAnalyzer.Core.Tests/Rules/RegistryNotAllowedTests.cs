using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class RegistryNotAllowedTests
{
    [Theory]
    [InlineData("registry.example", "redis")]
    [InlineData("registry.example", "docker.io/library/redis:7")]
    [InlineData("registry.example", "registry.example.org/app")]
    [InlineData("registry.example", "registry.example:443/app")]
    [InlineData("*.example", "example/app")]
    [InlineData("ghcr.io/acme", "ghcr.io/acmeinc/app")]
    [InlineData("ghcr.io/acme/*", "ghcr.io/acme")]
    [InlineData("docker.io/library", "acme/app")]
    [InlineData("redis", "redis")]
    [InlineData("library/redis", "redis")]
    [InlineData("*, !docker.io", "acme/app")]
    [InlineData("docker.io, !docker.io/acme", "acme/app")]
    [InlineData("!docker.io", "quay.io/a/b")]
    [InlineData("localhost:5000", "localhost:5001/app")]
    [InlineData("localhost", "localhost:5000/app")]
    [InlineData("quay.io", "redis:\uFFFC")]
    [InlineData("quay.io", "redis@\uFFFC")]
    [InlineData("quay.io", "acme/\uFFFC:1")]
    [InlineData("quay.io", "ghcr.io/\uFFFC")]
    [InlineData("quay.io", "localhost:5000/\uFFFC/x")]
    [InlineData("quay.io/acme", "ghcr.io/acme/app\uFFFC")]
    [InlineData("ghcr.io, !ghcr.io/acme", "ghcr.io/acme/app\uFFFC")]
    public void Reports(string allowed, string image) => Assert.Contains(RegistryNotAllowed.Id, Check(allowed, "", image));

    [Theory]
    [InlineData("", "redis")]
    [InlineData("docker.io", "redis")]
    [InlineData("docker.io", "index.docker.io/redis")]
    [InlineData("docker.io/library", "redis:7")]
    [InlineData("docker.io/library/redis", "redis:7")]
    [InlineData("docker.io/*/redis", "redis:7")]
    [InlineData("registry.example", "registry.example/deep/app")]
    [InlineData("*.azurecr.io", "team.azurecr.io/app")]
    [InlineData("ghcr.io/acme/*", "ghcr.io/acme/app/part")]
    [InlineData("ghcr.io/**/app", "ghcr.io/acme/deep/app")]
    [InlineData("*", "quay.io/a/b")]
    [InlineData("*, !docker.io", "quay.io/a/b")]
    [InlineData("!docker.io, docker.io/acme", "acme/app")]
    [InlineData("localhost:*", "localhost:5000/app")]
    [InlineData("quay.io", "\uFFFC")]
    [InlineData("quay.io", "\uFFFC/redis:7")]
    [InlineData("quay.io", "redis\uFFFC:7")]
    [InlineData("quay.io", "acme\uFFFC/app")]
    [InlineData("quay.io", "localhost:\uFFFC/app")]
    [InlineData("quay.io", "localhost:\uFFFC")]
    [InlineData("quay.io", "ghcr.io:\uFFFC")]
    [InlineData("quay.io", "redis:")]
    [InlineData("ghcr.io/acme/*", "ghcr.io/\uFFFC")]
    [InlineData("ghcr.io/acme/*", "ghcr.io/acme/\uFFFC")]
    [InlineData("*, !ghcr.io/acme", "ghcr.io/\uFFFC")]
    public void Ignores(string allowed, string image) => Assert.DoesNotContain(RegistryNotAllowed.Id, Check(allowed, "", image));

    [Theory]
    [InlineData("docker.io=quay.io/hub", "quay.io/hub/library/redis", false)]
    [InlineData("docker.io=quay.io/hub", "quay.io/hub/\uFFFC", false)]
    [InlineData("docker.io=quay.io/hub", "quay.io/\uFFFC", false)]
    [InlineData("docker.io=quay.io/hub", "quay.io/hubs/redis", true)]
    [InlineData("docker.io=quay.io/hub", "ghcr.io/\uFFFC", true)]
    [InlineData("docker.io=quay.io.example/hub", "quay.io/\uFFFC", true)]
    public void Allows_mirrors(string mirrors, string image, bool isReported) =>
        Assert.Equal(isReported, Check("registry.example", mirrors, image).Contains(RegistryNotAllowed.Id));

    [Fact]
    public void Is_a_fault_beside_those_of_the_tag() =>
        Assert.Equal([MissingTag.Id, RegistryNotAllowed.Id], Check("quay.io", "", "redis").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("quay.io", "", "redis:7", "registry 'docker.io'", "'quay.io'")]
    [InlineData("docker.io/acme", "", "redis:7", "repository 'docker.io/library/redis'", "'docker.io/acme'")]
    [InlineData("a.io, b.io", "", "redis:7", "registry 'docker.io'", "one of 'a.io', 'b.io'")]
    [InlineData("a.io, b.io, c.io, d.io", "", "redis:7", "registry 'docker.io'", "one of 'a.io', 'b.io', 'c.io', 'd.io'")]
    [InlineData("a.io, b.io, c.io, d.io, e.io", "", "redis:7", "registry 'docker.io'", "one of 'a.io', 'b.io', 'c.io', 'd.io', …")]
    [InlineData("a.io, !b.io", "docker.io=a.io/hub", "quay.io/x/y:7", "registry 'quay.io'", "one of 'a.io', 'a.io/hub'")]
    [InlineData("a.io", "docker.io=a.io/hub", "redis:7", "registry 'docker.io'", "'a.io/hub/library/redis'")]
    [InlineData("!docker.io", "", "redis:7", "registry 'docker.io'", "another registry")]
    public void Names_the_origin_and_the_alternatives(string allowed, string mirrors, string image, string origin, string alternatives) =>
        Assert.Equal([image, origin, alternatives], Assert.Single(Findings(allowed, mirrors, image)).MessageArguments);

    [Theory]
    [InlineData("a.io", "docker.io=a.io/hub", "one of 'a.io', 'a.io/hub'")]
    [InlineData("docker.io/library", "", "'docker.io/library'")]
    public void Names_the_registry_of_a_name_with_an_unknown_part(string allowed, string mirrors, string alternatives)
    {
        Finding finding = Assert.Single(Findings(allowed, mirrors, "acme/\uFFFC:1"));
        Assert.Equal(["registry 'docker.io'", alternatives], finding.MessageArguments.Skip(1));
        Assert.Null(finding.NewName);
    }

    [Fact]
    public void Checks_an_image_that_loses_its_tag_only_if_it_runs()
    {
        var image = FoundImage.InCode(ImageReading.Of(ImageText.Known("redis")), default, PinSlots.None);
        ImagePolicy policy = ImagePolicy.Default with { AllowedRegistries = PatternList.Parse("quay.io") };
        Assert.Null(RegistryNotAllowed.Rule.Check(image with { Lost = LostPart.Tag("7", "it is gone", 0) }, policy));
        Assert.NotNull(RegistryNotAllowed.Rule.Check(image with { LostByReader = new("it is gone") }, policy));
    }

    static IEnumerable<string> Check(string allowed, string mirrors, string image) =>
        Findings(allowed, mirrors, image).Select(finding => finding.Rule.Id);

    static IEnumerable<Finding> Findings(string allowed, string mirrors, string image)
    {
        ImagePolicy policy = ImagePolicy.Default with
        {
            AllowedRegistries = PatternList.Parse(allowed),
            RegistryMirrors = RegistryMirrors.Parse(mirrors, out _),
        };
        return RuleSet.Check(FoundImage.InCode(ImageReading.Of(ImageText.Known(image)), default, PinSlots.None), policy);
    }
}
