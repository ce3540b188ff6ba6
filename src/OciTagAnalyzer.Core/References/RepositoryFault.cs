using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Finds what is wrong with a repository.</summary>
static class RepositoryFault
{
    public static ReferenceFault? Find(FaultFinder finder, TextRange path, bool isLibraryImplied) =>
        path.IsEmpty
            ? new(path, "the repository is empty")
            : FindCharacter(finder, path) ?? FindInComponents(finder, path) ?? FindUppercase(finder, path) ?? FindLength(finder, path, isLibraryImplied);

    static ReferenceFault? FindCharacter(FaultFinder finder, TextRange path)
    {
        const CharacterClass Allowed = CharacterClass.Lower | CharacterClass.Digit | CharacterClass.Upper | CharacterClass.Mark;
        for (int i = path.Start; i < path.End; i++)
        {
            if ((CharacterClasses.Of(finder.Text[i]) & Allowed) == 0 && finder.Text[i] != '/')
            {
                return finder.CharacterFault("the repository", i);
            }
        }

        return null;
    }

    static ReferenceFault? FindInComponents(FaultFinder finder, TextRange path)
    {
        for (int start = path.Start; start <= path.End;)
        {
            int slash = finder.Text.IndexOf('/', start, path.End - start);
            var component = TextRange.FromBounds(start, slash < 0 ? path.End : slash);
            var fault = component.IsEmpty ? EmptyComponent(finder, path, start) : FindInComponent(finder, component);
            if (fault is not null)
            {
                return fault;
            }

            start = component.End + 1;
        }

        return null;
    }

    static ReferenceFault EmptyComponent(FaultFinder finder, TextRange path, int at)
    {
        var (range, where) =
            at == path.Start ? (new TextRange(at, 1), "it starts with '/'")
            : at == path.End ? (new TextRange(at - 1, 1), "it ends with '/'")
            : (new TextRange(at - 1, 2), "it has '//'");
        return new(range, $"the repository has an empty component: {where}");
    }

    static ReferenceFault? FindInComponent(FaultFinder finder, TextRange component)
    {
        for (int i = component.Start; i < component.End; i++)
        {
            int start = i;
            while (i < component.End && (CharacterClasses.Of(finder.Text[i]) & CharacterClass.Mark) != 0)
            {
                i++;
            }

            var marks = TextRange.FromBounds(start, i);
            string? what =
                marks.IsEmpty ? null
                : start == component.Start ? "starts with"
                : i == component.End ? "ends with"
                : IsSeparator(finder.Text, marks) ? null
                : "is joined by";
            if (what is not null)
            {
                string clause = $"the repository component {Excerpt.Of(finder.Text, component)} {what} {Excerpt.Of(finder.Text, marks)}";
                return new(marks, clause);
            }
        }

        return null;
    }

    static bool IsSeparator(string text, TextRange marks)
    {
        var marked = text.AsSpan(marks.Start, marks.Length);
        return marked.Length == 1 || marked.SequenceEqual("__".AsSpan()) || marked.IndexOfAny('.', '_') < 0;
    }

    static ReferenceFault? FindUppercase(FaultFinder finder, TextRange path) =>
        LowerCase.IsLower(finder.Text.AsSpan(path.Start, path.Length))
            ? null
            : new(path, $"the repository {Excerpt.Of(finder.Text, path)} has uppercase letters");

    static ReferenceFault? FindLength(FaultFinder finder, TextRange path, bool isLibraryImplied)
    {
        string clause = "the repository is longer than 255 characters";
        return path.Length > ReferenceParser.MaxPathLength ? new(path, clause)
            : isLibraryImplied && path.Length + ReferenceParser.DefaultPathPrefix.Length > ReferenceParser.MaxPathLength
                ? new(path, clause + " with the implied 'library/'")
            : null;
    }
}
