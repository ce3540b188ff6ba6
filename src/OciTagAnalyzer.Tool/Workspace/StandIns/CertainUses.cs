namespace OciTagAnalyzer.Tool.Workspace.StandIns;

/// <summary>What code may do with an object that has an image, so that the image is certain without types.</summary>
sealed record CertainUses
{
    static readonly HashSet<string> none = [];

    /// <summary>The methods that return the object and do not affect its image.</summary>
    public IReadOnlySet<string> Keeping { get; init; } = none;

    /// <summary>The method without arguments after which the image cannot change; null if there is none.</summary>
    public string? Last { get; init; }

    /// <summary>The methods that return something else and do not affect the image.</summary>
    public IReadOnlySet<string> Reading { get; init; } = none;

    /// <summary>The methods that may get the object as an argument, and do not change its image.</summary>
    public IReadOnlySet<string> Taking { get; init; } = none;

    /// <summary>The properties that affect the image. Code may use the others; null if it may use none.</summary>
    public IReadOnlySet<string>? ImageProperties { get; init; }

    /// <summary>True if the object must reach <see cref="Last"/> or one of <see cref="Taking"/>.</summary>
    public bool MustBeUsed { get; init; }
}
