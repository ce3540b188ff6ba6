using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Core.Tests.Documents.Comments;

public sealed class IgnoreCommentsTests
{
    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM a\n# oci-tag: ignore\nFROM b\nFROM c", "# oci-tag: ignore", "FROM b")]
    [InlineData(DocumentKind.Dockerfile, "\uFEFF  #oci-tag:ignore\r\nFROM b\r\nFROM c", "#oci-tag:ignore", "FROM b")]
    [InlineData(DocumentKind.Compose, "a: b\nimage: x # oci-tag: ignore why\nb: c", "# oci-tag: ignore why", "image: x # oci-tag: ignore why")]
    [InlineData(DocumentKind.Compose, "\t# oci-tag: ignore\r\n  image: x\r\n", "# oci-tag: ignore", "  image: x")]
    [InlineData(DocumentKind.Compose, "it's: 'b' # oci-tag: ignore", "# oci-tag: ignore", "it's: 'b' # oci-tag: ignore")]
    [InlineData(DocumentKind.Compose, "a: 'it''s' # oci-tag: ignore", "# oci-tag: ignore", "a: 'it''s' # oci-tag: ignore")]
    [InlineData(DocumentKind.Compose, "a: \"x\\\"y\" # oci-tag: ignore", "# oci-tag: ignore", "a: \"x\\\"y\" # oci-tag: ignore")]
    [InlineData(DocumentKind.Kubernetes, "# oci-tag: ignore", "# oci-tag: ignore", "")]
    [InlineData(DocumentKind.AppSettings, "{\n// oci-tag: ignore\n\"a\": 1 }", "// oci-tag: ignore", "\"a\": 1 }")]
    [InlineData(DocumentKind.AppSettings, "{ \"a\": \"http://x\" } // oci-tag: ignore", "// oci-tag: ignore", "{ \"a\": \"http://x\" } // oci-tag: ignore")]
    [InlineData(DocumentKind.DevContainer, "{\n /* oci-tag: ignore\n for now */ \n\"image\": 1 }", "/* oci-tag: ignore\n for now */", "\"image\": 1 }")]
    [InlineData(DocumentKind.DevContainer, "{\n/*oci-tag:ignore*/ \"image\": 1 }", "/*oci-tag:ignore*/", "/*oci-tag:ignore*/ \"image\": 1 }")]
    [InlineData(DocumentKind.MSBuild, "<P>\n  <!-- oci-tag: ignore -->\n  <A>it's</A>\n</P>", "<!-- oci-tag: ignore -->", "  <A>it's</A>")]
    [InlineData(DocumentKind.MSBuild, "<P>\n  <A>it's</A> <!-- oci-tag: ignore-->\n</P>", "<!-- oci-tag: ignore-->", "  <A>it's</A> <!-- oci-tag: ignore-->")]
    [InlineData(DocumentKind.LaunchSettings, "{ \"a\": \"http://x\" } // oci-tag: ignore", "// oci-tag: ignore", "{ \"a\": \"http://x\" } // oci-tag: ignore")]
    [InlineData(DocumentKind.XmlSettings, "<P>\n  <!-- oci-tag: ignore -->\n  <A>it's</A>\n</P>", "<!-- oci-tag: ignore -->", "  <A>it's</A>")]
    [InlineData(DocumentKind.EnvironmentFile, "# oci-tag: ignore\nA=b\nC=d", "# oci-tag: ignore", "A=b")]
    [InlineData(DocumentKind.EnvironmentFile, "A=it's # oci-tag: ignore", "# oci-tag: ignore", "A=it's # oci-tag: ignore")]
    [InlineData(DocumentKind.EnvironmentFile, "A='b' # oci-tag: ignore", "# oci-tag: ignore", "A='b' # oci-tag: ignore")]
    [InlineData(DocumentKind.IniSettings, "; oci-tag: ignore\nA=b", "; oci-tag: ignore", "A=b")]
    [InlineData(DocumentKind.IniSettings, " # oci-tag: ignore\nA=b", "# oci-tag: ignore", "A=b")]
    [InlineData(DocumentKind.IniSettings, "// oci-tag: ignore\nA=b", "// oci-tag: ignore", "A=b")]
    public void Hold_for_their_line_or_the_next(DocumentKind kind, string text, string comment, string line)
    {
        IgnoreComment found = Assert.Single(IgnoreComments.In(kind, text));

        Assert.Equal(comment, text.Substring(found.Range.Start, found.Range.Length));
        Assert.Equal(line, text.Substring(found.Line.Start, found.Line.Length));
        Assert.Empty(found.RuleIds);
    }

    [Theory]
    [InlineData("# oci-tag: ignore OCI1001", "OCI1001")]
    [InlineData("# oci-tag: ignore OCI1001, oci1002 it is built each night", "OCI1001 oci1002")]
    [InlineData("# oci-tag: ignore the OCI1001 of the day", "")]
    [InlineData("# oci-tag: ignore OCI100 OCI1001", "")]
    public void Name_rules_before_the_reason(string comment, string ids) =>
        Assert.Equal(ids, string.Join(' ', Assert.Single(IgnoreComments.In(DocumentKind.Compose, comment)).RuleIds));

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM a # oci-tag: ignore")]
    [InlineData(DocumentKind.Dockerfile, "// oci-tag: ignore")]
    [InlineData(DocumentKind.Compose, "a: b# oci-tag: ignore")]
    [InlineData(DocumentKind.Compose, "a: '# oci-tag: ignore'")]
    [InlineData(DocumentKind.Compose, "a: \"x # oci-tag: ignore\"")]
    [InlineData(DocumentKind.Compose, "# oci-tag: ignored")]
    [InlineData(DocumentKind.Compose, "# oci-tag ignore")]
    [InlineData(DocumentKind.Compose, "# see oci-tag: ignore")]
    [InlineData(DocumentKind.AppSettings, "{ \"a\": \"// oci-tag: ignore\" }")]
    [InlineData(DocumentKind.AppSettings, "# oci-tag: ignore")]
    [InlineData(DocumentKind.LockFile, "// oci-tag: ignore")]
    [InlineData(DocumentKind.MSBuild, "<A>oci-tag: ignore</A>")]
    [InlineData(DocumentKind.EnvironmentFile, "A='b # oci-tag: ignore'")]
    [InlineData(DocumentKind.EnvironmentFile, "'# oci-tag: ignore'")]
    [InlineData(DocumentKind.EnvironmentFile, "A=b# oci-tag: ignore")]
    [InlineData(DocumentKind.IniSettings, "A=b ; oci-tag: ignore")]
    [InlineData(DocumentKind.IniSettings, "A=b # oci-tag: ignore")]
    [InlineData(DocumentKind.XmlSettings, "# oci-tag: ignore")]
    public void Are_no_text_that_only_looks_alike(DocumentKind kind, string text) => Assert.Empty(IgnoreComments.In(kind, text));

    [Fact]
    public void Are_found_one_by_one() =>
        Assert.Equal(2, IgnoreComments.In(DocumentKind.Compose, "# oci-tag: ignore # oci-tag: ignore\na: b # oci-tag: ignore\n").Count);

    [Theory]
    [InlineData(DocumentKind.Compose, "# oci-tag: ")]
    [InlineData(DocumentKind.Compose, "\"# oci-tag: ignore")]
    [InlineData(DocumentKind.AppSettings, "/* oci-tag: ")]
    [InlineData(DocumentKind.AppSettings, "/* oci-tag: ignore ")]
    [InlineData(DocumentKind.AppSettings, "/* oci-tag: ignore */")]
    [InlineData(DocumentKind.MSBuild, "<!-- oci-tag: ignore\n")]
    [InlineData(DocumentKind.MSBuild, "<!-- oci-tag: ignore -->")]
    public void Are_found_in_linear_time(DocumentKind kind, string piece) =>
        LinearTime.Check(length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)), text => IgnoreComments.In(kind, text));
}
