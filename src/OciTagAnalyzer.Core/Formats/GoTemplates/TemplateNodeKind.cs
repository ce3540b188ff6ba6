namespace OciTagAnalyzer.Core.Formats.GoTemplates;

/// <summary>The kinds of nodes of a template.</summary>
enum TemplateNodeKind
{
    /// <summary>Text outside of actions.</summary>
    Text,

    /// <summary>An action that prints a value.</summary>
    Output,

    /// <summary><c>$name := value</c> or <c>$name = value</c>.</summary>
    Assignment,

    /// <summary><c>if</c>, with its branches.</summary>
    If,

    /// <summary><c>with</c>, with its branches.</summary>
    With,

    /// <summary><c>range</c>, with its branches.</summary>
    Range,

    /// <summary><c>define</c>, or <c>block</c>, which also prints it.</summary>
    Define,

    /// <summary><c>template</c>, which prints a defined template.</summary>
    Template,
}
