using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>The code actions for an image that the lock file does not contain.</summary>
public sealed class ImagesWithoutPins
{
    const string Code = """
        using DotNet.Testcontainers.Builders;

        class Cache
        {
            object Start() => new ContainerBuilder("redis").Build();
        }
        """;

    const string Message = "No pin of 'redis' is known: run 'ocitag lock'";

    [Fact]
    public async Task In_code_lead_on_after_all_other_fixes()
    {
        FileProject project = FileProject.Of(("/compose.yaml", "services:\n  a:\n    image: redis:7.4\n")).WithCode("/Cache.cs", Code);

        IReadOnlyList<CodeAction> offers = await OffersAsync(project, "/Cache.cs");

        Assert.Equal(
            [
                ("Use the tag '7.4' that this project uses elsewhere (compose.yaml)", CodeActionPriority.Default),
                (Message, CodeActionPriority.Low),
                ("Write the implied tag: 'redis:latest'", CodeActionPriority.Lowest),
            ],
            offers.Select(offer => (offer.Title, offer.Priority)));
        Assert.Equal(Code, (await project.AfterAsync(offers[1])).TextOf("/Cache.cs").ToString());
        Assert.Equal(Code.Replace("\"redis\"", "\"redis:latest\""), (await project.AfterAsync(offers[2])).TextOf("/Cache.cs").ToString());
    }

    [Theory]
    [InlineData("FROM redis\n", "FROM redis:latest\n")]
    [InlineData("FROM redis AS cache\r\n", "FROM redis:latest AS cache\r\n")]
    public async Task In_files_lead_on(string before, string after)
    {
        FileProject project = FileProject.Of(("/Dockerfile", before), ("/oci-images.lock.json", """{ "version": 1, "images": {} }"""));

        IReadOnlyList<CodeAction> offers = await OffersAsync(project, "/Dockerfile");

        Assert.Equal([Message, "Write the implied tag: 'redis:latest'"], offers.Select(offer => offer.Title));
        Assert.Equal(after, (await project.AfterAsync(offers[1])).TextOf("/Dockerfile").ToString());
    }

    [Theory]
    [InlineData("FROM redis:latest\n", "", "No pin of 'redis:latest' is known: run 'ocitag lock'")]
    [InlineData("FROM redis:7.4\n", "oci_tag.require_digest = *", "No pin of 'redis:7.4' is known: run 'ocitag lock'")]
    public async Task With_a_tag_imply_none(string text, string options, string message) =>
        Assert.Equal([message], (await OffersAsync(FileProject.Of(("/Dockerfile", text)).Under(options), "/Dockerfile")).Select(offer => offer.Title));

    [Fact]
    public async Task That_are_locked_are_only_pinned()
    {
        FileProject project = FileProject.Of(("/Dockerfile", "FROM redis\n"), ("/oci-images.lock.json", PinTest.Lock));

        Assert.Equal(["Pin to 'redis:7.4.1' (oci-images.lock.json)"], (await OffersAsync(project, "/Dockerfile")).Select(offer => offer.Title));
    }

    /// <summary>The engine pulls all tags, so that no single tag is implied.</summary>
    [Fact]
    public async Task That_pull_every_tag_imply_none()
    {
        FileProject project = FileProject.Of(("/compose.yaml", "")).WithCode(
            "/Pull.cs", """class Pull { object Parameters() => new Docker.DotNet.Models.ImagesCreateParameters { FromImage = "redis" }; }""");

        Assert.Equal([Message], (await OffersAsync(project, "/Pull.cs")).Select(offer => offer.Title));
    }

    /// <summary>The tag of an image of the AWS CDK is in an argument of another object, so no pin can be written.</summary>
    [Fact]
    public async Task That_have_no_room_for_a_pin_have_no_action()
    {
        FileProject project = FileProject.Of(("/compose.yaml", "")).WithCode(
            "/Stack.cs",
            """
            using Amazon.CDK.AWS.ECR;
            using Amazon.CDK.AWS.ECS;

            class Stack { object Image(IRepository repository) => ContainerImage.FromEcrRepository(repository); }
            """);

        Assert.Empty(await OffersAsync(project, "/Stack.cs"));
    }

    [Fact]
    public void Have_their_own_provider_without_fix_all() => Assert.Null(new UnlockedImageCodeFix().GetFixAllProvider());

    static async Task<IReadOnlyList<CodeAction>> OffersAsync(FileProject project, string path)
    {
        Diagnostic finding = Assert.Single(await project.FindingsAsync(), finding => finding.Location.GetLineSpan().Path == path);
        return await project.AllOffersAsync(finding);
    }
}
