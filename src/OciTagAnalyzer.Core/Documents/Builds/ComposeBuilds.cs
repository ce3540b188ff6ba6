using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>Finds the builds of the services of compose projects; each file of a project may contribute a part.</summary>
static class ComposeBuilds
{
    /// <summary>Returns the builds of all projects.</summary>
    public static IEnumerable<ImageBuild> In(ComposeProjects projects) => projects.All.SelectMany(project => In(projects, project));

    static IEnumerable<ImageBuild> In(ComposeProjects projects, IReadOnlyList<ComposeFile> project)
    {
        var local = new HashSet<string>(StringComparer.Ordinal);
        var images = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string image) in projects.ContextOf(project[0].Path).BuiltImages)
        {
            images[name] = ImageBuild.NormalName(image);
            _ = local.Add(images[name]);
        }

        foreach (var service in project
            .SelectMany(file => file.Services.Select(service => (Name: service.Key, File: file, Definition: service.Value)))
            .Where(service => service.Definition.Builds)
            .GroupBy(service => service.Name, StringComparer.Ordinal))
        {
            // A later file replaces the value of an earlier one.
            BuildText[] contexts = [.. service.SelectMany(part => TextsOf(projects, part.File, part.Name, "additional_contexts", part.Definition.Contexts))];
            BuildText[] arguments =
                [.. service.Reverse().SelectMany(part => TextsOf(projects, part.File, part.Name, "args", part.Definition.Arguments))];
            _ = images.TryGetValue(service.Key, out string? own);
            foreach (var part in service.Where(part => part.Definition.InlineDockerfile is not null))
            {
                YamlScalar scalar = part.Definition.InlineDockerfile!.Value;
                yield return new(null, part.File.Folder)
                {
                    Contexts = contexts,
                    Arguments = arguments,
                    LocalImages = local,
                    Image = own,
                    Inline = TextOf(projects, part.File, new("dockerfile_inline", scalar, 0), $"services.{part.Name}.build.dockerfile_inline"),
                };
            }

            string?[] dockerfiles = [.. service.Select(part => part.Definition.Dockerfile).OfType<string>().DefaultIfEmpty()];
            var roots = service.Where(part => part.Definition.Context is not null).DefaultIfEmpty(service.First());
            if (service.All(part => part.Definition.InlineDockerfile is null))
            {
                foreach (ImageBuild build in roots.SelectMany(part => dockerfiles.Select(dockerfile =>
                    ImageBuild.Of(part.File.Folder, part.Definition.Context, dockerfile, isDockerfileInContext: true))))
                {
                    yield return build with { Contexts = contexts, Arguments = arguments, LocalImages = local, Image = own };
                }
            }
        }
    }

    static IEnumerable<BuildText> TextsOf(ComposeProjects projects, ComposeFile file, string service, string key, IReadOnlyList<ComposeEntry> entries) =>
        entries.Select(entry => TextOf(projects, file, entry, $"services.{service}.build.{key}.{entry.Name}"));

    // Compose prints the value of a number again: 1.10 becomes 1.1. An item of a list is always a string.
    static LostInDocument? LossOf(string text, TextRange range) => GoScalar.PrintedNumber(text) is { } printed && printed != text
        ? new($"Compose reads it as the number {printed}") { Tag = text, Unquoted = range }
        : null;

    static BuildText TextOf(ComposeProjects projects, ComposeFile file, ComposeEntry entry, string keyPath)
    {
        if (entry.ToMapped(file.Text) is not { } value || entry.Scalar is not { } scalar)
        {
            return new(file.Path, keyPath, entry.Name, null);
        }

        TextRange source = entry.Start == 0 ? scalar.Range : TextRange.FromBounds(value.Map.ToDocument(0), scalar.Range.End);
        ComposeText text = ComposeText.Of(value, source, projects.EnvironmentOf(file.Path));
        return new(file.Path, keyPath, entry.Name, text.Value)
        {
            Pieces = text.Pieces,
            Document = file.Text,
            Untyped = scalar.IsUntyped ? scalar.Range : null,
            Loss = scalar.IsUntyped && entry.Start == 0 ? LossOf(value.Text, scalar.Range) : null,
        };
    }
}
