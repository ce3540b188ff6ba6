using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Dockerfile;

/// <summary>A here-document that an instruction begins (<c>RUN &lt;&lt;EOF</c>).</summary>
/// <param name="Name">The line that ends it.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>: tabs may stand before the ending line.</param>
public readonly record struct Heredoc(string Name, bool StripsTabs)
{
    /// <summary>The here-documents that an instruction begins, in the order of their bodies.</summary>
    public static IReadOnlyList<Heredoc> In(string line, char escape)
    {
        var heredocs = new List<Heredoc>();
        for (TextRange word = DockerfileWord.Next(line, 0, escape); !word.IsEmpty; word = DockerfileWord.Next(line, word.End, escape))
        {
            if (TryRead(line.AsSpan(word.Start, word.Length), out Heredoc heredoc))
            {
                heredocs.Add(heredoc);
            }
        }

        return heredocs;
    }

    /// <summary>A word is one where it is <c>[digits]&lt;&lt;[-]NAME</c>, its name quoted or not.</summary>
    static bool TryRead(ReadOnlySpan<char> word, out Heredoc heredoc)
    {
        heredoc = default;
        int at = word.IndexOf("<<".AsSpan());
        if (at < 0 || word.Slice(at + 2).IndexOf('<') >= 0)
        {
            return false;
        }

        foreach (char c in word.Slice(0, at))
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        ReadOnlySpan<char> name = word.Slice(at + 2);
        bool stripsTabs = !name.IsEmpty && name[0] == '-';
        name = stripsTabs ? name.Slice(1) : name;
        if (name.Length >= 2 && name[0] is '"' or '\'' && name[name.Length - 1] == name[0])
        {
            name = name.Slice(1, name.Length - 2);
        }

        heredoc = new Heredoc(name.ToString(), stripsTabs);
        return !name.IsEmpty;
    }
}
