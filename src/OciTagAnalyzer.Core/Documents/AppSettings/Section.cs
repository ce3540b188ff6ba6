using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;

namespace OciTagAnalyzer.Core.Documents.AppSettings;

/// <summary>What one JSON object holds: images that may be places, and what stands beside them.</summary>
/// <param name="level">How many objects and arrays are around it.</param>
sealed class Section(int level)
{
    readonly List<Candidate> candidates = [];
    readonly Dictionary<string, Companions> companions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many objects and arrays are around it.</summary>
    public int Level => level;

    /// <summary>Notes an image below <paramref name="parent"/>, the part of its key before the last separator.</summary>
    public void Add(string parent, ImageKey key, FoundImage place) => candidates.Add(new Candidate(parent, key, place));

    /// <summary>Notes what a key below <paramref name="parent"/> says of the images there.</summary>
    public void Add(string parent, Companions companion) =>
        companions[parent] = companion | (companions.TryGetValue(parent, out Companions others) ? others : Companions.None);

    /// <summary>Hands over the images that are pulled and whose tag does not stand elsewhere.</summary>
    public void MoveTo(FoundImageList places)
    {
        foreach (Candidate candidate in candidates)
        {
            _ = companions.TryGetValue(candidate.Parent, out Companions beside);
            bool isOutput = (beside & Companions.Output) != 0 && candidate.Key != ImageKey.Base;
            if ((beside & Companions.Tag) == 0 && !isOutput)
            {
                places.Add(candidate.Place);
            }
        }
    }

    readonly record struct Candidate(string Parent, ImageKey Key, FoundImage Place);
}
