namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class PoliciesInFiles
{
    [Fact]
    public async Task Apply_to_the_files_of_their_section()
    {
        var project = FileProject.Of(
                ("/Dockerfile", "FROM redis:nightly\nFROM mysql\nFROM node:latest\n"),
                ("/compose.yaml", "services:\n  a:\n    image: redis:nightly\n  b:\n    image: mysql\n"))
            .Under("[Dockerfile]\noci_tag.floating_tags = nightly\n[*.yaml]\noci_tag.ignored_images = mysql\n");

        Assert.Equal(["/Dockerfile(1,6): OCI1002 redis:nightly", "/Dockerfile(2,6): OCI1001 mysql"], await project.PrintedAsync());
    }

    [Fact]
    public async Task Are_reported_if_they_are_invalid()
    {
        var project = FileProject.Of(("/Dockerfile", "FROM redis:1\n"), ("/compose.yaml", "services:\n"))
            .Under("oci_tag.pin_style = x");

        Assert.Equal(["OCI0001"], (await project.FindingsAsync()).Select(finding => finding.Id));
    }

    [Fact]
    public async Task Align_the_tags_of_a_repository()
    {
        var project = FileProject.Of(
                ("/Dockerfile",
                    "FROM redis:7.4\nFROM redis:7.4\nFROM redis:7.4\nFROM redis:7.2@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"),
                ("/compose.yaml", "services:\n  a:\n    image: redis:7.2\n"),
                ("/oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/redis:7.2": { "tag": "7.2.9" } } }"""))
            .Reporting("OCI1007");

        Assert.Equal(2, (await project.FindingsAsync()).Count(finding => finding.Id == "OCI1007"));

        var conflicts = (await project.FindingsAsync()).Where(finding => finding.Id == "OCI1007").ToList();
        Assert.Empty(await project.OffersAsync(conflicts[0]));
        var aligned = await project.FixedAsync(conflicts[1]);

        Assert.Equal("services:\n  a:\n    image: redis:7.4\n", aligned.TextOf("/compose.yaml").ToString());
        Assert.Equal(project.TextOf("/Dockerfile").ToString(), aligned.TextOf("/Dockerfile").ToString());
    }

    [Fact]
    public async Task Exclude_a_floating_tag_from_pins()
    {
        var files = FileProject.Of(("/Dockerfile", "FROM redis"), ("/compose.yaml", "services:\n  a:\n    image: redis:7.4\n"));

        Assert.Single(await files.OffersAsync((await files.FindingsAsync())[0]));

        var project = files.Under("[*]\noci_tag.floating_tags = 7*");
        Assert.Empty(await project.OffersAsync((await project.FindingsAsync())[0]));
    }
}
