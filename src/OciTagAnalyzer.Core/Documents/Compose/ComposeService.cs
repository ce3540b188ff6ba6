namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What a service, or a mapping that services merge, says of its image.</summary>
sealed class ComposeService
{
    ImagePlace? image;
    ImagePlace? mergedImage;
    bool hasImage;
    bool? isOutput;

    /// <summary>The image: its own or, without one, the first that is merged; null where there is none to judge.</summary>
    public ImagePlace? Image => hasImage ? image : mergedImage;

    /// <summary>True where there is a <c>build</c>, its own or a merged one.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>The service that it extends, or null.</summary>
    public string? Extended { get; set; }

    /// <summary>True where the extended service stands in another file.</summary>
    public bool ExtendsOtherFile { get; set; }

    /// <summary>Sets its own image; null where what stands there is none.</summary>
    public void SetImage(ImagePlace? place)
    {
        image = place;
        hasImage = true;
    }

    /// <summary>Takes over what <paramref name="other"/> has and this lacks, as a merge key does.</summary>
    public void Merge(ComposeService other)
    {
        mergedImage ??= other.Image;
        IsBuilt |= other.IsBuilt;
        Extended ??= other.Extended;
        ExtendsOtherFile |= other.ExtendsOtherFile;
    }

    /// <summary>
    /// True where the image is, or may be, the name of what is built: a <c>build</c> is inherited through
    /// <paramref name="services"/>, and what another file's service inherits is not known.
    /// </summary>
    public bool IsOutput(IReadOnlyDictionary<string, ComposeService> services)
    {
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
