namespace OciTagAnalyzer.Core.Images;

/// <summary>How a pin is written in a slot.</summary>
public enum PinSyntax
{
    /// <summary>Into the text of the reference.</summary>
    Text,

    /// <summary>Into a text that holds the tag alone, so that there is no room for a digest.</summary>
    TagText,

    /// <summary>As the text that stands there, in quotes.</summary>
    Quotes,

    /// <summary>As <c>+ ":tag"</c> behind the expression that makes up the reference.</summary>
    Concatenation,

    /// <summary>As further named arguments, behind the last one.</summary>
    Argument,

    /// <summary>As another name of the image, in the place of the one in the text.</summary>
    Name,
}
