using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <content>Explicit keys: <c>? key</c>, and <c>: value</c> on a later line (YAML 1.2.2, section 8.2.2).</content>
sealed partial class YamlScanner
{
    /// <summary>
    /// Moves past an explicit key in a block mapping, to its value or the end of its line; false, without moving, if the key is not a scalar.
    /// </summary>
    /// <param name="hasValue">True if a value follows.</param>
    bool TryReadMarkedKey(out bool hasValue)
    {
        (int start, int line) = (position, lineStart);
        hasValue = false;
        position++;
        if (!TryMoveToMarkedKey())
        {
            (position, lineStart, isTabIndented) = (start, line, false);
            return false;
        }

        TextRange anchor = SkipKeyProperties();
        if (!TryReadKeyScalar(out YamlScalar key) || !IsRestOfLineEmpty() || ValueOfMarkedKey() is not { } value)
        {
            (position, lineStart) = (start, line);
            return false;
        }

        isLineDone = false;
        SetAnchored(anchor, key);
        SetKey(key);
        hasValue = value >= 0;
        if (hasValue)
        {
            lineStart = value - indent;
            position = value + 1;
        }

        return true;
    }

    /// <summary>Moves from a question mark to the key, which may be on a later line; false if there is none that is indented deeper.</summary>
    bool TryMoveToMarkedKey()
    {
        if (!IsRestOfLineEmpty())
        {
            return true;
        }

        SkipTrivia();
        return position < text.Length && position - lineStart > indent && !isTabIndented;
    }

    // A block collection may begin on the line of the colon.
    Step ReadMarkedValue()
    {
        if (IsRestOfLineEmpty())
        {
            isAwaiting = true;
            return Step.Continue;
        }

        return ReadNode(isOnKeyLine: false);
    }

    Step EndMarkedKey()
    {
        position = LineEnd(position);
        return EmitEmpty();
    }

    /// <summary>Moves past the scalar of a key; false if there is none.</summary>
    bool TryReadKeyScalar(out YamlScalar key)
    {
        key = default;
        if (IsLineEnd(position))
        {
            return false;
        }

        if (text[position] is '"' or '\'')
        {
            return SkipQuoted(out key);
        }

        bool isBlock = !isInFlow && text[position] is '|' or '>';
        if (isBlock ? ReadBlockScalar() != Step.Event : !CanBeginPlain(isFlow: isInFlow))
        {
            return false;
        }

        key = isBlock ? Scalar : isInFlow ? PlainOnLine(isFlow: true) : ReadPlain();
        DropProperties();
        return true;
    }

    /// <summary>The position of the colon after an explicit key; -1 if the entry has no value; null if the key continues on the next line.</summary>
    int? ValueOfMarkedKey()
    {
        int at = LineEnd(position);
        while (at < text.Length)
        {
            int line = at + 1;
            int content = line;
            while (content < text.Length && text[content] == ' ')
            {
                content++;
            }

            if (content < text.Length && text[content] == '\t')
            {
                return null;
            }

            if (!IsLineEnd(content) && text[content] != '#')
            {
                int column = content - line;
                return column > indent ? null : column == indent && text[content] == ':' && IsBlankOrEnd(content + 1) ? content : -1;
            }

            at = LineEnd(content);
        }

        return -1;
    }
}
