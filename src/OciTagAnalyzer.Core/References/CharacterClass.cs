namespace OciTagAnalyzer.Core.References;

/// <summary>The classes of characters that the reference grammar distinguishes; flags, so that a scan can collect the classes it has seen.</summary>
[Flags]
enum CharacterClass : byte
{
    None = 0,

    /// <summary><c>a</c> to <c>z</c>.</summary>
    Lower = 0x01,

    /// <summary><c>0</c> to <c>9</c>.</summary>
    Digit = 0x02,

    /// <summary><c>A</c> to <c>Z</c>.</summary>
    Upper = 0x04,

    /// <summary>
    /// U+0130 and U+212A, the only characters outside ASCII whose lower case is in it (<c>i</c>, <c>k</c>).
    /// They are never valid, but decide whether upstream reports the case or the format.
    /// </summary>
    Folding = 0x08,

    /// <summary>A hex digit of either case.</summary>
    Hex = 0x10,

    /// <summary><c>-</c>, <c>.</c> and <c>_</c>.</summary>
    Mark = 0x20,

    /// <summary><c>.</c> and <c>:</c>, which turn the first path component into a domain.</summary>
    HostMark = 0x40,

    LowerOrDigit = Lower | Digit,

    /// <summary>A letter or digit in the lower-cased text.</summary>
    Alphanumeric = Lower | Digit | Upper | Folding,

    /// <summary>A letter in the lower-cased text.</summary>
    Letter = Lower | Upper | Folding,

    /// <summary>The characters that lower-casing changes.</summary>
    Cased = Upper | Folding,
}
