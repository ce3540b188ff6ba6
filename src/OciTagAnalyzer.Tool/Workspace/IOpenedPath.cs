namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>What was opened for a path, with or without projects.</summary>
interface IOpenedPath
{
    /// <summary>The path that was opened.</summary>
    Entry Entry { get; }

    /// <summary>What could not be opened, and why.</summary>
    IReadOnlyList<string> Problems { get; }

    /// <summary>What was skipped on purpose, and why.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>True if everything that belongs to the entry was opened.</summary>
    bool IsComplete { get; }

    /// <summary>True if there is nothing to work on, and there was no problem.</summary>
    bool IsEmpty { get; }

    /// <summary>True if <see cref="Entry.Filter"/> leaves no file to work on.</summary>
    bool IsFilteredOut { get; }
}
