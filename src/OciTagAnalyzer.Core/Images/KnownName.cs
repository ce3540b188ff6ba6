using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>The registry of an image, and the repository as far as it is known.</summary>
/// <param name="Registry">The registry: <c>docker.io</c>.</param>
/// <param name="Repository">The repository in it, or its known first components: <c>library/redis</c>.</param>
/// <param name="Length">How many code units of the reference's text are its name.</param>
/// <param name="IsWhole">False if the repository has an unknown part.</param>
sealed record KnownName(string Registry, string Repository, int Length, bool IsWhole)
{
    /// <summary>The registry and the repository: <c>docker.io/library/redis</c>.</summary>
    public string Text => Repository.Length == 0 ? Registry : Registry + "/" + Repository;

    /// <summary>The registry, and the registry with each further component of the repository.</summary>
    public IReadOnlyList<string> Prefixes
    {
        get
        {
            string text = Text;
            var prefixes = new List<string>();
            for (int slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', slash + 1))
            {
                prefixes.Add(text.Substring(0, slash));
            }

            prefixes.Add(text);
            return prefixes;
        }
    }

    /// <summary>The name in <paramref name="written"/>; null if an unknown part decides the registry.</summary>
    public static KnownName? In(ImageText written)
    {
        string text = written.Text;
        int hole = text.IndexOf(ImageText.Hole);
        int length = LengthIn(text);
        if (hole < 0 || hole >= length)
        {
            // An unknown part after 'localhost:' or 'registry.example:' is a port.
            string name = text.Substring(0, length);
            bool mayBeHost = hole >= 0 && name.IndexOf('/') < 0 && (name == "localhost" || name.IndexOf('.') >= 0);
            return mayBeHost ? null : Of(name, length);
        }

        int slash = text.LastIndexOf('/', hole);
        return slash > 0 && Of(text.Substring(0, slash) + "/x", length) is { } known
            ? known with { Repository = known.Repository.Substring(0, Math.Max(0, known.Repository.LastIndexOf('/'))), IsWhole = false }
            : null;
    }

    static KnownName? Of(string name, int length) => ImageReference.TryParse(name, out ImageReference? reference, out _) && reference.Domain.Length > 0
        ? new(reference.Domain, reference.Path, length, IsWhole: true)
        : null;

    static int LengthIn(string text)
    {
        int end = text.IndexOf('@') is >= 0 and var at ? at : text.Length;
        int slash = end == 0 ? -1 : text.LastIndexOf('/', end - 1);
        int colon = text.IndexOf(':', slash + 1, end - slash - 1);
        return colon < 0 ? end : colon;
    }
}
