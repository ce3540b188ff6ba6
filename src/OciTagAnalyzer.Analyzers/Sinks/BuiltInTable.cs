namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The text of the sink table that is shipped with the analyzer.</summary>
static class BuiltInTable
{
    /// <summary>Reads the text.</summary>
    public static string Read()
    {
        using Stream stream = typeof(BuiltInTable).Assembly.GetManifestResourceStream(typeof(BuiltInTable), "sinks.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
