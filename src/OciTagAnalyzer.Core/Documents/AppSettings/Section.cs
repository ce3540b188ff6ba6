using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>A JSON object: the candidates for images in it, and what their siblings indicate.</summary>
/// <param name="level">The number of objects and arrays around it.</param>
sealed class Section(int level)
{
    readonly List<Candidate> candidates = [];
    readonly Dictionary<string, SiblingRoles> siblings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of objects and arrays around it.</summary>
    public int Level => level;

    /// <summary>Adds a candidate below <paramref name="parent"/>, the part of its key before the last separator.</summary>
    public void Add(string parent, ImageKey key, FoundImage place) => candidates.Add(new Candidate(parent, key, place));

    /// <summary>Adds what a key below <paramref name="parent"/> indicates for its siblings.</summary>
    public void Add(string parent, SiblingRoles role) =>
        siblings[parent] = role | (siblings.TryGetValue(parent, out SiblingRoles others) ? others : SiblingRoles.None);

    /// <summary>Adds the images that are pulled and have no separate tag to <paramref name="places"/>.</summary>
    public void MoveTo(FoundImageList places)
    {
        foreach (Candidate candidate in candidates)
        {
            _ = siblings.TryGetValue(candidate.Parent, out SiblingRoles beside);
            bool isOutput = (beside & SiblingRoles.Output) != 0 && candidate.Key != ImageKey.Base;
            if ((beside & SiblingRoles.Tag) == 0 && !isOutput)
            {
                places.Add(candidate.Place);
            }
        }
    }

    readonly record struct Candidate(string Parent, ImageKey Key, FoundImage Place);
}
