using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>The lexical differences of the shells.</summary>
static class ShellSyntax
{
    /// <summary>The character that removes the meaning of the next one, or joins two lines.</summary>
    public static char EscapeOf(ShellKind kind) => kind switch
    {
        ShellKind.PowerShell => '`',
        ShellKind.Cmd => '^',
        _ => '\\',
    };

    /// <summary>The end of the variable at <paramref name="at"/>; <paramref name="at"/> itself if there is none.</summary>
    public static int EndOfVariable(string text, int at, ShellKind kind)
    {
        if (text[at] == '%')
        {
            return kind == ShellKind.Cmd ? EndOfPercent(text, at) : at;
        }

        if (text[at] != '$')
        {
            return at;
        }

        int end = VariableExpression.TryRead(text, at, text.Length, out VariableExpression variable) ? variable.Range.End
            : at + 1 < text.Length && (char.IsDigit(text[at + 1]) || text[at + 1] is '@' or '*' or '#' or '?' or '!' or '$' or '-') ? at + 2
            : at;

        // PowerShell: $env:IMAGE. In other shells, no reference has this form.
        const string environment = "$env";
        return end < text.Length && text[end] == ':' && string.Compare(text, at, environment, 0, end - at, StringComparison.OrdinalIgnoreCase) == 0
            && end - at == environment.Length
            ? EndOfName(text, end + 1)
            : end;
    }

    static int EndOfPercent(string text, int at)
    {
        int end = EndOfName(text, at + 1);
        return end > at + 1 && end < text.Length && text[end] == '%' ? end + 1 : at;
    }

    static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }
}
