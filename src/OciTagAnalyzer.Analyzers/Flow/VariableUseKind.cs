namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>What a use of a variable means for the image of the object in it.</summary>
enum VariableUseKind
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The image, or a part of it, is certainly given here.</summary>
    Gives,

    /// <summary>It may be given here, or not: in a branch, a loop, a function that may run.</summary>
    MayGive,

    /// <summary>The variable gets another object, which starts with these steps.</summary>
    Starts,

    /// <summary>The variable gets another object, of which nothing is known.</summary>
    StartsUnknown,

    /// <summary>The library takes the object.</summary>
    HandedOver,

    /// <summary>Other code can do to the object what it likes.</summary>
    Escapes,
}
