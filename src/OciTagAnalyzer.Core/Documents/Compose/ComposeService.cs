namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>Whether a service builds or extends, with merged entries.</summary>
sealed class ComposeService
{
    bool? isOutput;

    /// <summary>True if it has a <c>build</c>.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>The service that it extends, or null.</summary>
    public string? Extended { get; init; }

    /// <summary>True if the extended service is in another file.</summary>
    public bool ExtendsOtherFile { get; init; }

    /// <summary>
    /// True if the image is, or may be, the name of the output: it inherits a <c>build</c> through <paramref name="services"/>, or extends a service
    /// in another file.
    /// </summary>
    public bool IsOutput(IReadOnlyDictionary<string, ComposeService> services)
    {
        if (Extended is null)
        {
            return IsBuilt || ExtendsOtherFile;
        }

        var chain = new List<ComposeService>();
        ComposeService? service = this;
        bool result = false;

        // Services that extend each other in a circle find a preliminary result: false.
        while (service is not null && !(result = service.isOutput ?? (service.IsBuilt || service.ExtendsOtherFile)) && service.isOutput is null)
        {
            service.isOutput = false;
            chain.Add(service);
            service = service.Extended is { } name && services.TryGetValue(name, out ComposeService? extended) ? extended : null;
        }

        chain.ForEach(member => member.isOutput = result);
        return result;
    }
}
