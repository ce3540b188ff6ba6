using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.References;

/// <summary>Finds what is wrong with a registry's host and port.</summary>
static class DomainFault
{
    const string Named = "the registry";

    public static ReferenceFault? Find(FaultFinder finder, TextRange domain)
    {
        string text = finder.Text;
        if (text[domain.Start] == '[')
        {
            return FindInAddress(finder, domain);
        }

        int colon = text.IndexOf(':', domain.Start, domain.Length);
        var host = TextRange.FromBounds(domain.Start, colon < 0 ? domain.End : colon);
        return FindInHost(finder, host) ?? FindInPort(finder, TextRange.FromBounds(host.End, domain.End));
    }

    static ReferenceFault? FindInHost(FaultFinder finder, TextRange host)
    {
        string text = finder.Text;
        for (int i = host.Start; i < host.End; i++)
        {
            var here = CharacterClasses.Of(text[i]);
            if ((here & (CharacterClass.Lower | CharacterClass.Digit | CharacterClass.Upper)) == 0 && text[i] is not ('.' or '-'))
            {
                return finder.CharacterFault(Named, i);
            }
        }

        if (host.IsEmpty)
        {
            return new(host, "the registry has a port but no host");
        }

        for (int start = host.Start; start <= host.End;)
        {
            int dot = text.IndexOf('.', start, host.End - start);
            var label = TextRange.FromBounds(start, dot < 0 ? host.End : dot);
            if (FindInLabel(finder, host, label) is { } fault)
            {
                return fault;
            }

            start = label.End + 1;
        }

        return null;
    }

    static ReferenceFault? FindInLabel(FaultFinder finder, TextRange host, TextRange label)
    {
        string text = finder.Text;
        return label.IsEmpty ? new(host, $"the registry {Excerpt.Of(text, host)} has an empty label")
            : text[label.Start] == '-' ? new(label, $"the registry label {Excerpt.Of(text, label)} starts with '-'")
            : text[label.End - 1] == '-' ? new(label, $"the registry label {Excerpt.Of(text, label)} ends with '-'")
            : null;
    }

    static ReferenceFault? FindInAddress(FaultFinder finder, TextRange domain)
    {
        string text = finder.Text;
        int close = text.IndexOf(']', domain.Start, domain.Length);
        if (close < 0)
        {
            return new(domain, "the registry address has no closing ']'");
        }

        var address = TextRange.FromBounds(domain.Start + 1, close);
        for (int i = address.Start; i < address.End; i++)
        {
            if ((CharacterClasses.Of(text[i]) & CharacterClass.Hex) == 0 && text[i] != ':')
            {
                return finder.CharacterFault("the registry address", i);
            }
        }

        return address.IsEmpty
            ? new(address, "the registry address is empty")
            : FindInPort(finder, TextRange.FromBounds(close + 1, domain.End));
    }

    /// <summary>Finds the fault of the text after the host, which is empty or a colon and the port.</summary>
    static ReferenceFault? FindInPort(FaultFinder finder, TextRange colonAndPort)
    {
        string text = finder.Text;
        if (colonAndPort.IsEmpty)
        {
            return null;
        }

        if (text[colonAndPort.Start] != ':')
        {
            return finder.CharacterFault(Named, colonAndPort.Start);
        }

        if (colonAndPort.Length == 1)
        {
            return new(new(colonAndPort.End, 0), "the registry port is empty");
        }

        for (int i = colonAndPort.Start + 1; i < colonAndPort.End; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return finder.CharacterFault("the registry port", i);
            }
        }

        return null;
    }
}
