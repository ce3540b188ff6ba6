namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A script that makes a shell complete the commands and options of the tool, by asking the tool itself.</summary>
/// <param name="Shell">The name of the shell.</param>
/// <param name="Extension">The extension of the script.</param>
sealed record CompletionScript(string Shell, string Extension)
{
    /// <summary>The scripts.</summary>
    public static IReadOnlyList<CompletionScript> All { get; } = [new("bash", ".bash"), new("zsh", ".zsh"), new("fish", ".fish"), new("pwsh", ".ps1")];

    /// <summary>The text of the script.</summary>
    public string Text
    {
        get
        {
            using Stream stream = typeof(CompletionScript).Assembly.GetManifestResourceStream("ocitag" + Extension)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
