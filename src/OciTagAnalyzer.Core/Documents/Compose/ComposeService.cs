namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What a service builds or extends, merged entries included.</summary>
sealed class ComposeService
{
    bool? isOutput;

    /// <summary>True if there is a <c>build</c>.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>The service that it extends, or null.</summary>
    public string? Extended { get; init; }

    /// <summary>True if the extended service stands in another file.</summary>
    public bool ExtendsOtherFile { get; init; }

    /// <summary>
    /// True if the image is, or may be, the name of what is built: a <c>build</c> is inherited through
    /// <paramref name="services"/>, and what another file's service inherits is not known.
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

        // Services that extend each other in a circle meet an answer that is still open, and "no" is as good as any.
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
