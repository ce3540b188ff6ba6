namespace OciTagAnalyzer.Core.Formats.Json;

/// <summary>The kinds of events of a <see cref="JsonScanner"/>.</summary>
enum JsonEventKind
{
    /// <summary>Before the first event, at the end, or after a fault.</summary>
    None,

    /// <summary>The <c>{</c> of an object.</summary>
    ObjectStart,

    /// <summary>The <c>}</c> of an object.</summary>
    ObjectEnd,

    /// <summary>The <c>[</c> of an array.</summary>
    ArrayStart,

    /// <summary>The <c>]</c> of an array.</summary>
    ArrayEnd,

    /// <summary>A string value.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The literal <c>true</c>.</summary>
    True,

    /// <summary>The literal <c>false</c>.</summary>
    False,

    /// <summary>The literal <c>null</c>.</summary>
    Null,
}
