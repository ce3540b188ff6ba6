namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>What a library takes where neither tag nor digest is given.</summary>
internal enum UntaggedMeaning
{
    /// <summary>The tag <c>latest</c>.</summary>
    Latest,

    /// <summary>Every tag of the repository, as the Engine API pulls them.</summary>
    AllTags,

    /// <summary>Nothing: the name is handed on as it is.</summary>
    None,
}
