namespace OciTagAnalyzer.Analyzers;

/// <summary>The ways in which a pin can be written where a finding stands.</summary>
static class PinSyntax
{
    /// <summary>As the text that stands there, in quotes.</summary>
    public const string Quotes = nameof(Quotes);

    /// <summary>Into the text of the reference.</summary>
    public const string Text = nameof(Text);

    /// <summary>Into a text that holds the tag alone, so that there is no room for a digest.</summary>
    public const string TagText = nameof(TagText);

    /// <summary>As <c>+ ":tag"</c> behind the expression that makes up the reference.</summary>
    public const string Concatenation = nameof(Concatenation);

    /// <summary>As further named arguments, behind the one at the first additional location.</summary>
    public const string Argument = nameof(Argument);
}
