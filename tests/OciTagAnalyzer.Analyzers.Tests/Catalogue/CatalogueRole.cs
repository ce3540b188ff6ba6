namespace OciTagAnalyzer.Analyzers.Tests.Catalogue;

/// <summary>The role of a member that is related to images.</summary>
enum CatalogueRole
{
    /// <summary>Takes a reference or a part of one, which is analyzed.</summary>
    Sink,

    /// <summary>Takes only a tag, which is analyzed.</summary>
    Companion,

    /// <summary>Is reported if the tag is missing.</summary>
    Absent,

    /// <summary>Takes a reference that is often not pulled; turned off.</summary>
    Off,

    /// <summary>Takes the name of an image that is built or pushed.</summary>
    Output,

    /// <summary>Takes an object that already contains the reference.</summary>
    Typed,

    /// <summary>Returns an image that already runs.</summary>
    Answer,

    /// <summary>Gives a value only known at run time, or the program that a command is passed to.</summary>
    Source,

    /// <summary>Looks like one of the others, but is not.</summary>
    Trap,
}
