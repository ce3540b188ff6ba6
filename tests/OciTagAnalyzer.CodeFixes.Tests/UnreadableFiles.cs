using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Files that can't be read to their end.</summary>
public sealed class UnreadableFiles
{
    [Theory]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n  b: \"x\n", "(3,12): OCI1001 redis", "(4,6): OCI0003")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n  b: [ x\n", "(3,12): OCI1001 redis", "(5,1): OCI0003")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: redis\n\tb: x\n", "(3,12): OCI1001 redis", "(4,1): OCI0003")]
    [InlineData("devcontainer.json", "{ \"image\": \"redis\",\n  \"name\": x }", "(1,13): OCI1001 redis", "(2,11): OCI0003")]
    [InlineData("App.csproj", "<Project><PropertyGroup>\n<ContainerBaseImage>redis</ContainerBaseImage>\n</Project>", "(2,21): OCI1001 redis", "(3,1): OCI0003")]
    public async Task Are_told_at_the_fault_and_checked_up_to_there(string path, string text, string image, string fault)
    {
        var project = FileProject.Of((path, text));

        var printed = await project.PrintedAsync();

        Assert.Equal(2, printed.Count);
        Assert.Equal(path + image, printed[0]);
        Assert.StartsWith(path + fault, printed[1]);
        Assert.Equal(DiagnosticSeverity.Info, (await project.FindingsAsync())[1].Severity);
    }

    [Theory]
    [InlineData("notes.yaml", "a: [")]
    [InlineData("notes.json", "{")]
    public async Task Are_not_told_of_files_that_name_no_images(string path, string text) =>
        Assert.Empty(await FileProject.Of((path, text)).FindingsAsync());
}
