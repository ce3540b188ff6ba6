using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Tests.Rules;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class FilesOfRepositoriesTests
{
    public static TheoryData<string, string> ToBeTold => Of(FilesOfRepositories.ToBeTold);

    public static TheoryData<string, string> ToBeLeftAlone => Of(FilesOfRepositories.ToBeLeftAlone);

    public static TheoryData<string, string> All => Of([.. FilesOfRepositories.ToBeTold, .. FilesOfRepositories.ToBeLeftAlone]);

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
        from place in DocumentKind.Of(path).Scan(text).Places
        where SingleFinding.Of(ImageReading.Of(place.Written), ImagePolicy.Default, place.LostByReader) is not null
        select $"{place.Span.Start}: {text.Substring(place.Span.Start, place.Span.Length)}";

    static void Check(string path, MarkedText file) =>
        Assert.Equal(file.Ranges.Select(range => $"{range.Start}: {file.Text.Substring(range.Start, range.Length)}"), FoundIn(path, file.Text));

    [Theory]
    [MemberData(nameof(ToBeTold))]
    public void Have_a_finding_at_each_image_that_is_not_pinned(string path, string marked)
    {
        MarkedText file = MarkedText.Parse(marked);
        Assert.NotEmpty(file.Ranges);
        Check(path, file);
    }

    [Theory]
    [MemberData(nameof(ToBeLeftAlone))]
    public void Have_none_where_nothing_is_to_be_pinned(string path, string text) => Check(path, MarkedText.Parse(text));

    [Theory]
    [MemberData(nameof(All))]
    public void Are_read_to_their_end(string path, string marked) =>
        Assert.Null(DocumentKind.Of(path).Scan(MarkedText.Parse(marked).Text).Fault);

    [Theory]
    [MemberData(nameof(All))]
    public void Say_the_same_with_any_line_ends_and_a_byte_order_mark(string path, string marked)
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
    public void Keep_what_was_found_before_a_break(string path, string marked)
    {
        foreach (string end in (string[])["\n\t\"", "\n\"x: [", "\n'", "\n{{ x", "\n\0", "\n<", "\n&a *b"])
        {
            Check(path, MarkedText.Parse(marked + end));
        }
    }
}
