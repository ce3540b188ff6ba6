namespace OciTagAnalyzer.Core.Images;

/// <summary>How a pin is written in a slot.</summary>
public enum PinSyntax
{
    /// <summary>As part of the text of the reference.</summary>
    Text,

    /// <summary>As part of a text that contains only the tag and cannot contain a digest.</summary>
    TagText,

    /// <summary>As quotes around the existing text.</summary>
    Quotes,

    /// <summary>As <c>+ ":tag"</c> after the expression that gives the reference.</summary>
    Concatenation,

    /// <summary>As additional named arguments after the last one.</summary>
    Argument,

    /// <summary>As a whole reference, in code that passes it explicitly.</summary>
    Reference,

    /// <summary>As another name of the image, in the place of the one in the text.</summary>
    Name,
}
