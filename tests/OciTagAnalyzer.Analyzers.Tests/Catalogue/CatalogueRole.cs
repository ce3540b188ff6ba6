namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

/// <summary>What a member that has to do with images is to us.</summary>
internal enum CatalogueRole
{
    /// <summary>It takes a reference, or a part of one, and is judged.</summary>
    Sink,

    /// <summary>It takes no reference; the tag that it takes is judged.</summary>
    Companion,

    /// <summary>It is judged where the tag is left out.</summary>
    Absent,

    /// <summary>It takes a reference that is often none that is pulled; known, and not looked at.</summary>
    Off,

    /// <summary>It names what is built or pushed.</summary>
    Output,

    /// <summary>It takes an object; the reference went into that one.</summary>
    Typed,

    /// <summary>It says what runs already.</summary>
    Answer,

    /// <summary>It says what only the running program knows, or which program gets a command.</summary>
    Source,

    /// <summary>It looks like one of the others, and is none.</summary>
    Trap,
}
