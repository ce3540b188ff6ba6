using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Core.References;

/// <summary>Four characters that are compared at once: each 16 bits of the block are a character.</summary>
static class CharacterBlock
{
    /// <summary>The number of characters in a block.</summary>
    public const int Length = 4;

    const ulong Each = 0x0001_0001_0001_0001;
    const ulong Bit7 = Each * 128;

    /// <summary>Returns the blocks of <paramref name="text"/>; the last three characters or fewer may be in none.</summary>
    public static ReadOnlySpan<ulong> In(ReadOnlySpan<char> text) => MemoryMarshal.Cast<char, ulong>(text);

    /// <summary>True if all characters are ASCII. The other members need that.</summary>
    public static bool IsAscii(ulong block) => (block & (Each * 0xFF80)) == 0;

    /// <summary>Returns a mark for each character from <paramref name="first"/> to <paramref name="last"/>.</summary>
    // For characters below 128, adding 128 - x sets bit 7 if and only if the character is x or higher.
    public static ulong Between(ulong block, char first, char last) => (block + (Each * (128UL - first))) & ~(block + (Each * (127UL - last))) & Bit7;

    /// <summary>True if <paramref name="marks"/> marks every character.</summary>
    public static bool AreAll(ulong marks) => marks == Bit7;
}
