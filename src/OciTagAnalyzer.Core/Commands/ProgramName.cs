using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>The name of a program in a command, with or without folder and extension.</summary>
static class ProgramName
{
    const string Extension = ".exe";

    /// <summary>Returns the name alone; null if it contains an unknown part.</summary>
    public static string? Of(ImageText program)
    {
        string name = program.Text.Substring(program.Text.LastIndexOfAny(['/', '\\']) + 1);
        return name.Length == 0 || name.IndexOf(ImageText.Hole) >= 0 ? null
            : name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - Extension.Length)
            : name;
    }
}
