using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Core.Tests.Documents.Comments;

public sealed class IgnoreCommentsTests
{
    [Theory]
    [InlineData(nameof(DocumentKind.Dockerfile), "FROM a\n# oci-tag: ignore\nFROM b\nFROM c", "# oci-tag: ignore", "FROM b")]
    [InlineData(nameof(DocumentKind.Dockerfile), "\uFEFF  #oci-tag:ignore\r\nFROM b\r\nFROM c", "#oci-tag:ignore", "FROM b")]
    [InlineData(nameof(DocumentKind.Compose), "a: b\nimage: x # oci-tag: ignore why\nb: c", "# oci-tag: ignore why", "image: x # oci-tag: ignore why")]
    [InlineData(nameof(DocumentKind.Compose), "\t# oci-tag: ignore\r\n  image: x\r\n", "# oci-tag: ignore", "  image: x")]
    [InlineData(nameof(DocumentKind.Compose), "it's: 'b' # oci-tag: ignore", "# oci-tag: ignore", "it's: 'b' # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Compose), "a: 'it''s' # oci-tag: ignore", "# oci-tag: ignore", "a: 'it''s' # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Compose), "a: \"x\\\"y\" # oci-tag: ignore", "# oci-tag: ignore", "a: \"x\\\"y\" # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Kubernetes), "# oci-tag: ignore", "# oci-tag: ignore", "")]
    [InlineData(nameof(DocumentKind.AppSettings), "{\n// oci-tag: ignore\n\"a\": 1 }", "// oci-tag: ignore", "\"a\": 1 }")]
    [InlineData(nameof(DocumentKind.AppSettings), "{ \"a\": \"http://x\" } // oci-tag: ignore", "// oci-tag: ignore", "{ \"a\": \"http://x\" } // oci-tag: "
        + "ignore")]
    [InlineData(nameof(DocumentKind.DevContainer), "{\n /* oci-tag: ignore\n for now */ \n\"image\": 1 }", "/* oci-tag: ignore\n for now */", "\"image\": 1 }")]
    [InlineData(nameof(DocumentKind.DevContainer), "{\n/*oci-tag:ignore*/ \"image\": 1 }", "/*oci-tag:ignore*/", "/*oci-tag:ignore*/ \"image\": 1 }")]
    [InlineData(nameof(DocumentKind.MSBuild), "<P>\n  <!-- oci-tag: ignore -->\n  <A>it's</A>\n</P>", "<!-- oci-tag: ignore -->", "  <A>it's</A>")]
    [InlineData(nameof(DocumentKind.MSBuild), "<P>\n  <A>it's</A> <!-- oci-tag: ignore-->\n</P>", "<!-- oci-tag: ignore-->", "  <A>it's</A> <!-- oci-tag: "
        + "ignore-->")]
    [InlineData(nameof(DocumentKind.LaunchSettings), "{ \"a\": \"http://x\" } // oci-tag: ignore", "// oci-tag: ignore", "{ \"a\": \"http://x\" } // "
        + "oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.XmlSettings), "<P>\n  <!-- oci-tag: ignore -->\n  <A>it's</A>\n</P>", "<!-- oci-tag: ignore -->", "  <A>it's</A>")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "# oci-tag: ignore\nA=b\nC=d", "# oci-tag: ignore", "A=b")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "A=it's # oci-tag: ignore", "# oci-tag: ignore", "A=it's # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "A='b' # oci-tag: ignore", "# oci-tag: ignore", "A='b' # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.IniSettings), "; oci-tag: ignore\nA=b", "; oci-tag: ignore", "A=b")]
    [InlineData(nameof(DocumentKind.IniSettings), " # oci-tag: ignore\nA=b", "# oci-tag: ignore", "A=b")]
    [InlineData(nameof(DocumentKind.IniSettings), "// oci-tag: ignore\nA=b", "// oci-tag: ignore", "A=b")]
    public void Apply_to_their_line_or_the_next(string kindName, string text, string comment, string line)
    {
        DocumentKind kind = Kinds.ByName(kindName);
        IgnoreComment found = Assert.Single(kind.IgnoreCommentsIn(text));

        Assert.Equal(comment, text.Substring(found.Range.Start, found.Range.Length));
        Assert.Equal(line, text.Substring(found.Line.Start, found.Line.Length));
        Assert.Empty(found.RuleIds);
    }

    [Theory]
    [InlineData("# oci-tag: ignore OCI1001", "OCI1001")]
    [InlineData("# oci-tag: ignore OCI1001, oci1002 it is built each night", "OCI1001 oci1002")]
    [InlineData("# oci-tag: ignore the OCI1001 of the day", "")]
    [InlineData("# oci-tag: ignore OCI100 OCI1001", "")]
    public void List_rules_before_the_reason(string comment, string ids) =>
        Assert.Equal(ids, string.Join(' ', Assert.Single(DocumentKind.Compose.IgnoreCommentsIn(comment)).RuleIds));

    [Theory]
    [InlineData(nameof(DocumentKind.Dockerfile), "FROM a # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Dockerfile), "// oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Compose), "a: b# oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.Compose), "a: '# oci-tag: ignore'")]
    [InlineData(nameof(DocumentKind.Compose), "a: \"x # oci-tag: ignore\"")]
    [InlineData(nameof(DocumentKind.Compose), "# oci-tag: ignored")]
    [InlineData(nameof(DocumentKind.Compose), "# oci-tag ignore")]
    [InlineData(nameof(DocumentKind.Compose), "# see oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.AppSettings), "{ \"a\": \"// oci-tag: ignore\" }")]
    [InlineData(nameof(DocumentKind.AppSettings), "# oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.LockFile), "// oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.MSBuild), "<A>oci-tag: ignore</A>")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "A='b # oci-tag: ignore'")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "'# oci-tag: ignore'")]
    [InlineData(nameof(DocumentKind.EnvironmentFile), "A=b# oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.IniSettings), "A=b ; oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.IniSettings), "A=b # oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.XmlSettings), "# oci-tag: ignore")]
    public void Are_not_similar_texts(string kind, string text) => Assert.Empty(Kinds.ByName(kind).IgnoreCommentsIn(text));

    [Fact]
    public void Are_found_individually() =>
        Assert.Equal(2, DocumentKind.Compose.IgnoreCommentsIn("# oci-tag: ignore # oci-tag: ignore\na: b # oci-tag: ignore\n").Count);

    [Theory]
    [InlineData(nameof(DocumentKind.Compose), "# oci-tag: ")]
    [InlineData(nameof(DocumentKind.Compose), "\"# oci-tag: ignore")]
    [InlineData(nameof(DocumentKind.AppSettings), "/* oci-tag: ")]
    [InlineData(nameof(DocumentKind.AppSettings), "/* oci-tag: ignore ")]
    [InlineData(nameof(DocumentKind.AppSettings), "/* oci-tag: ignore */")]
    [InlineData(nameof(DocumentKind.MSBuild), "<!-- oci-tag: ignore\n")]
    [InlineData(nameof(DocumentKind.MSBuild), "<!-- oci-tag: ignore -->")]
    [Trait("Category", "Flood")]
    public void Are_found_in_linear_time(string kindName, string piece)
    {
        DocumentKind kind = Kinds.ByName(kindName);
        LinearTime.Check(length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)), text => kind.IgnoreCommentsIn(text));
    }
}
