using Microsoft.CodeAnalysis.CodeFixes;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Tags that a project uses for the same image. A person may choose one; "fix all" does not apply them.</summary>
public sealed class TagsUsedElsewhere
{
    const string Key = "PinToProjectTag";

    static FileProject ProjectOf(string asked, string used, string image = "team/app") => FileProject.Of(
        ("/Dockerfile", $"FROM {image}{asked}\n"),
        ("/compose.yaml", $"services:\n  a:\n    image: {image}:{used}\n  b:\n    image: {image}:{used}\n"));

    [Theory]
    [InlineData("", "9.6")]
    [InlineData(":latest", "9.6")]
    [InlineData("", "v1.2.3")]
    [InlineData(":alpine", "1.25-alpine")]
    [InlineData(":latest-alpine", "1.25-alpine")]
    [InlineData(":17", "17.2")]
    [InlineData(":17-alpine", "17.2-alpine")]
    public async Task Are_offered_for_the_same_variant(string asked, string used)
    {
        var project = ProjectOf(asked, used).Under("oci_tag.floating_tags = latest,*-alpine,alpine,17,!1.25-alpine,!17.2-alpine");

        var offer = Assert.Single(await project.OffersAsync((await project.FindingsAsync())[0]));

        Assert.Equal($"Use the tag '{used}' that this project uses elsewhere (compose.yaml)", offer.Title);
        Assert.Equal(Key, offer.EquivalenceKey);
        Assert.Equal($"FROM team/app:{used}\n", (await project.AfterAsync(offer)).TextOf("/Dockerfile").ToString());
    }

    [Theory]
    [InlineData("", "1.25-alpine")]
    [InlineData(":latest", "1.25-alpine")]
    [InlineData("", "bookworm")]
    [InlineData(":latest", "2022-latest")]
    [InlineData(":alpine", "1.27")]
    [InlineData(":alpine", "1.27-bookworm")]
    [InlineData(":17", "9.6")]
    [InlineData(":17", "17.2-alpine")]
    [InlineData(":17-alpine", "17.2")]
    public async Task Are_not_offered_for_another_image(string asked, string used)
    {
        var project = ProjectOf(asked, used).Under("oci_tag.floating_tags = latest,*-latest,alpine,17,17-alpine");

        Assert.Empty(await project.OffersAsync((await project.FindingsAsync())[0]));
    }

    [Fact]
    public async Task Are_not_offered_for_a_conflict_with_another_variant()
    {
        var project = ProjectOf(":7.2", "7.4-alpine").Reporting("OCI1007");

        Assert.Empty(await project.OffersAsync((await project.FindingsAsync())[0]));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Pin|/Dockerfile")]
    [InlineData(FixAllScope.Project, "Pin")]
    [InlineData(FixAllScope.Solution, "Pin")]
    [InlineData(FixAllScope.Solution, "")]
    [InlineData(FixAllScope.Project, Key)]
    [InlineData(FixAllScope.Solution, Key)]
    [InlineData(FixAllScope.Document, Key + "|/Dockerfile")]
    public async Task Are_not_applied_in_bulk(FixAllScope scope, string key)
    {
        foreach ((string asked, string rule) in new[] { ("", "OCI1001"), (":latest", "OCI1002"), (":9.4", "OCI1007") })
        {
            var project = ProjectOf(asked, "9.6").Reporting("OCI1007");

            Assert.Equal($"FROM team/app{asked}\n", (await project.AllFixedAsync(rule, scope, key)).TextOf("/Dockerfile").ToString());
        }
    }

    // `dotnet format` uses the key of the first code action for the first finding, from each provider with "fix all".
    [Fact]
    public void Have_their_own_provider_without_fix_all()
    {
        Assert.Null(new UsedTagCodeFix().GetFixAllProvider());
        Assert.DoesNotContain("OCI1007", new PinCodeFix().FixableDiagnosticIds);
    }

    [Fact]
    public async Task Are_not_applied_together_with_the_lock_file()
    {
        var project = FileProject.Of(
            ("/Dockerfile", "FROM team/app\nFROM redis\n"),
            ("/compose.yaml", "services:\n  a:\n    image: team/app:9.6\n  b:\n    image: redis:6\n"),
            ("/oci-images.lock.json", PinTest.Lock));

        Assert.Equal("FROM team/app\nFROM redis:7.4.1\n", (await project.AllFixedAsync("OCI1001", FixAllScope.Solution, "Pin")).TextOf("/Dockerfile")
            .ToString());
    }
}
