namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The rules' pages, as the package has them.</summary>
static class RulePage
{
    /// <summary>The page of a rule, in Markdown.</summary>
    public static string Of(string ruleId)
    {
        using Stream stream = typeof(RulePage).Assembly.GetManifestResourceStream(ruleId + ".md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The name in its title: <c>MissingTag</c>.</summary>
    public static string NameOf(string page)
    {
        string title = page[..page.IndexOf('\n', StringComparison.Ordinal)];
        return title[(title.LastIndexOf(' ') + 1)..];
    }
}
