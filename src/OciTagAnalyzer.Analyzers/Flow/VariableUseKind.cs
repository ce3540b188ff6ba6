namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The effect of a use of a variable on the image of its object.</summary>
enum VariableUseKind
{
    /// <summary>No effect.</summary>
    Nothing,

    /// <summary>Certainly sets the image or a part of it.</summary>
    Gives,

    /// <summary>May set the image, such as in a branch, a loop or another function.</summary>
    MayGive,

    /// <summary>Assigns another object, which starts with these steps.</summary>
    Starts,

    /// <summary>Assigns an unknown object.</summary>
    StartsUnknown,

    /// <summary>Passes the object to the library.</summary>
    Passed,

    /// <summary>Other code may change the object.</summary>
    Escapes,
}
