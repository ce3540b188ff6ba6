using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Tests.Rules;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class FilesOfRepositoriesTests
{
    public static TheoryData<string, string> WithFindings => Of(FilesOfRepositories.WithFindings);

    public static TheoryData<string, string> WithoutFindings => Of(FilesOfRepositories.WithoutFindings);

    public static TheoryData<string, string> All => Of([.. FilesOfRepositories.WithFindings, .. FilesOfRepositories.WithoutFindings]);

    static TheoryData<string, string> Of(IEnumerable<(string Path, string Text)> files)
    {
        var data = new TheoryData<string, string>();
        foreach ((string path, string text) in files)
        {
            data.Add(path, text);
        }

        return data;
    }

    static IEnumerable<string> FoundIn(string path, string text) =>
        from image in DocumentKind.Of(path).Scan(text).Images
        where SingleFinding.Of(ImageReading.Of(image.Written), ImagePolicy.Default, image.LostByReader) is not null
        select $"{image.Span.Start}: {text.Substring(image.Span.Start, image.Span.Length)}";

    static void Check(string path, MarkedText file) =>
        Assert.Equal(file.Ranges.Select(range => $"{range.Start}: {file.Text.Substring(range.Start, range.Length)}"), FoundIn(path, file.Text));

    [Theory]
    [MemberData(nameof(WithFindings))]
    public void Have_a_finding_for_each_image_that_is_not_pinned(string path, string marked)
    {
        MarkedText file = MarkedText.Parse(marked);
        Assert.NotEmpty(file.Ranges);
        Check(path, file);
    }

    [Theory]
    [MemberData(nameof(WithoutFindings))]
    public void Have_no_finding_if_all_images_are_pinned(string path, string text) => Check(path, MarkedText.Parse(text));

    [Theory]
    [MemberData(nameof(All))]
    public void Are_read_completely(string path, string marked) =>
        Assert.Null(DocumentKind.Of(path).Scan(MarkedText.Parse(marked).Text).Fault);

    [Theory]
    [MemberData(nameof(All))]
    public void Have_the_same_findings_with_other_line_ends_and_a_byte_order_mark(string path, string marked)
    {
        string lines = marked.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (string end in (string[])["\n", "\r\n"])
        {
            Check(path, MarkedText.Parse("\uFEFF" + lines.Replace("\n", end, StringComparison.Ordinal)));
            Check(path, MarkedText.Parse(lines.Replace("\n", end, StringComparison.Ordinal) + end + end));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Keep_the_findings_before_a_fault(string path, string marked)
    {
        foreach (string end in (string[])["\n\t\"", "\n\"x: [", "\n'", "\n{{ x", "\n\0", "\n<", "\n&a *b"])
        {
            Check(path, MarkedText.Parse(marked + end));
        }
    }
}
