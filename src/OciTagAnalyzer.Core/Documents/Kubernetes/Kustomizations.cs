using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>The kustomizations of a project, and how they change the images in the files that they include.</summary>
sealed class Kustomizations
{
    // Limits the search in circular references.
    const int MaxSteps = 4096;

    readonly Lazy<Dictionary<string, Kustomization>> byPath;
    readonly Lazy<ILookup<string, Inclusion>> inclusions;

    /// <summary>Reads the kustomizations at <paramref name="paths"/>, which <paramref name="files"/> contains.</summary>
    public Kustomizations(DocumentFiles files, IReadOnlyList<string> paths)
    {
        byPath = new(() => paths.ToDictionary(path => path, path => Kustomization.Read(path, files), StringComparer.Ordinal));
        inclusions = new(() => byPath.Value.Values.SelectMany(InclusionsBy).ToLookup(inclusion => inclusion.Path, StringComparer.Ordinal));
    }

    /// <summary>A file that a kustomization includes; the components from <paramref name="Next"/> on are applied to it.</summary>
    readonly record struct Inclusion(string Path, Kustomization By, int Next, bool IsPatch);

    /// <summary>Returns the images of a manifest with the names from the kustomizations that include it, without those that all of them complete.</summary>
    public ScanResult Apply(string path, string text, ScanResult manifest)
    {
        if (manifest.Images.Count == 0 && inclusions.Value[path].Any(inclusion => inclusion.IsPatch))
        {
            manifest = PatchImages.Scan(text);
        }

        if (manifest.Images.Count == 0 || !inclusions.Value.Contains(path))
        {
            return manifest;
        }

        var containers = new Lazy<IReadOnlyList<KubernetesContainer>>(() => [.. KubernetesContainer.In(text)]);
        return manifest with
        {
            Images = [.. manifest.Images.Select(image =>
            {
                bool isContainer = IsContainer(image.KeyPath);
                return image.LostByReader is not null || !(isContainer || inclusions.Value[path].Any(inclusion => inclusion.By.HasConfigurations))
                    ? image
                    : Renamed(image, Outcomes(path, image.Written.Name, () => containers.Value.FirstOrDefault(container => container.Image == image.Span)));
            }).OfType<FoundImage>()],
        };
    }

    /// <summary>Returns the images of a kustomization with the names from its later entries and from the kustomizations that include it.</summary>
    public ScanResult ApplyToEntries(string path, ScanResult kustomization) => byPath.Value.TryGetValue(path, out Kustomization? own)
        ? kustomization with { Images = [.. kustomization.Images.Select(image => Renamed(image, OutcomesOfPart(own, image))).OfType<FoundImage>()] }
        : kustomization;

    // kustomize changes these lists by default; a configuration can add others. The value of an operation is an image of a container.
    static bool IsContainer(string keyPath)
    {
        if (keyPath.EndsWith("].value", StringComparison.Ordinal) || keyPath.EndsWith("].value.image", StringComparison.Ordinal))
        {
            return true;
        }

        if (!keyPath.EndsWith("].image", StringComparison.Ordinal))
        {
            return false;
        }

        string list = keyPath.Substring(0, keyPath.LastIndexOf('['));
        list = list.Substring(list.LastIndexOfAny(['.', ']']) + 1);
        return list is "containers" or "initContainers";
    }

    IEnumerable<Inclusion> InclusionsBy(Kustomization by) =>
    [
        .. by.Resources.Select(path => new Inclusion(path, by, 0, IsPatch: false)),
        .. by.Components.Select((path, index) => new Inclusion(path ?? "", by, index + 1, IsPatch: false)),
        .. by.Patches.Where(patch => patch.File is not null).Select(patch => new Inclusion(patch.File!, by, by.Components.Count, IsPatch: true)),
    ];

    IReadOnlyList<string> OutcomesOfPart(Kustomization own, FoundImage image)
    {
        string name = image.Written.Name;
        return image.KeyPath.StartsWith("images[", StringComparison.Ordinal) ? OutcomesOfEntry(own, image)
            : !IsContainer(image.KeyPath) && !own.HasConfigurations ? [name]
            : Apply(own, own.Components.Count, isPatch: true, name, () => null, 0) is { } left ? Outcomes(own.Path, left, () => null)
            : [];
    }

    IReadOnlyList<string> OutcomesOfEntry(Kustomization own, FoundImage entry)
    {
        int start = "images[".Length;
        string index = entry.KeyPath.Substring(start, Math.Max(0, entry.KeyPath.IndexOf(']') - start));
        string? name = int.TryParse(index, out int at) ? ApplyImages(own, at + 1, entry.Written.Name) : entry.Written.Name;
        return name is null ? [] : Outcomes(own.Path, name, () => null);
    }

    /// <summary>
    /// The final names of an image, for each chain of kustomizations that includes the file and does not add a tag or digest. A chain ends with a
    /// kustomization that no other one includes.
    /// </summary>
    IReadOnlyList<string> Outcomes(string path, string name, Func<KubernetesContainer?> container)
    {
        var outcomes = new List<string>();
        var seen = new HashSet<(string, string)>();
        var open = new Queue<(string Path, string Name)>();
        open.Enqueue((path, name));
        while (open.Count > 0 && seen.Count < MaxSteps)
        {
            (string Path, string Name) state = open.Dequeue();
            if (!seen.Add(state))
            {
                continue;
            }

            if (!inclusions.Value.Contains(state.Path))
            {
                if (!outcomes.Contains(state.Name))
                {
                    outcomes.Add(state.Name);
                }

                continue;
            }

            foreach (Inclusion inclusion in inclusions.Value[state.Path])
            {
                if (Apply(inclusion.By, inclusion.Next, inclusion.IsPatch, state.Name, container, 0) is { } left)
                {
                    open.Enqueue((inclusion.By.Path, left));
                }
            }
        }

        return outcomes;
    }

    /// <summary>The name after a kustomization is applied; null if it sets, or may set, a tag or digest.</summary>
    string? Apply(Kustomization by, int component, bool isPatch, string name, Func<KubernetesContainer?> container, int depth)
    {
        const int maxDepth = 32;
        string? left = name;
        for (int i = component; i < by.Components.Count && left is not null && depth < maxDepth; i++)
        {
            // An unknown component may do anything.
            left = by.Components[i] is { } path && byPath.Value.TryGetValue(path, out Kustomization? known)
                ? Apply(known, 0, isPatch: false, left, container, depth + 1)
                : null;
        }

        bool isReplaced = left is not null && !isPatch && by.Patches.Any(patch => container() is { } own && patch.Replaces(own));
        return left is null || isReplaced || by.MayChangeAny ? null : ApplyImages(by, 0, left);
    }

    static string? ApplyImages(Kustomization by, int first, string name)
    {
        for (int i = first; i < by.Images.Count; i++)
        {
            ImageChange change = by.Images[i];
            if (change.Decides(name))
            {
                return null;
            }

            name = change.Matches(name) ? change.NewName ?? name : name;
        }

        return name;
    }

    /// <summary>The image with its final name; null without an outcome, because other files complete it.</summary>
    static FoundImage? Renamed(FoundImage image, IReadOnlyList<string> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return null;
        }

        const string evidence = " (the 'newName' of a kustomization)";
        string written = image.Written.Name;
        FoundImage renamed = outcomes[0] == written ? image : image.WithName(outcomes[0], evidence);
        return outcomes.Count == 1
            ? renamed
            : renamed with { IsEditable = false, Alternatives = [.. outcomes.Skip(1).Select(name => image.WithName(name).Written)] };
    }
}
