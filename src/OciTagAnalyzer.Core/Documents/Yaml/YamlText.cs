namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>What the text of a YAML file says of it, before it is read.</summary>
static class YamlText
{
    /// <summary>
    /// False where no image stands for sure: most YAML holds none, and to look for a word is all that it should cost.
    /// A backslash may spell a key in another way.
    /// </summary>
    public static bool MayHoldImage(DocumentKind kind, string text) =>
        Holds(text, "mage") || Array.Exists(OtherKeys(kind), key => Holds(text, key)) || IsMetadata(text) || text.IndexOf('\\') >= 0;

    /// <summary>What a kind has at its images, where it is not the word "image".</summary>
    static string[] OtherKeys(DocumentKind kind) => kind switch
    {
        DocumentKind.GitHubWorkflow => ["container", "docker:"],
        DocumentKind.GitLabPipeline => ["services"],
        DocumentKind.AzurePipeline => ["container"],
        DocumentKind.Pulumi => ["docker"],
        _ => [],
    };

    /// <summary>The kind of document by the keys at the root; none where they do not say it.</summary>
    public static DocumentKind KindOf(string text)
    {
        if (IsFlow(text) ? HasFlowKey(text, "apiVersion") && HasFlowKey(text, "kind") : HasRootKey(text, "apiVersion") && HasRootKey(text, "kind"))
        {
            return Holds(text, "kustomize.config.k8s.io/") ? DocumentKind.Kustomization : DocumentKind.Kubernetes;
        }

        bool isInstance = Holds(text, "config:") && (Holds(text, "image.type:") || Holds(text, "volatile.container.oci:"));
        return isInstance || IsMetadata(text) ? DocumentKind.Incus : DocumentKind.None;
    }

    /// <summary>True for an image as Incus shows it: this is its first entry, and no other YAML has it.</summary>
    static bool IsMetadata(string text) => Content(text).StartsWith("auto_update:".AsSpan());

    /// <summary>True for what tools print as JSON: its keys stand on any line, or all on one. Two braces begin a template.</summary>
    static bool IsFlow(string text) => Content(text) is { Length: > 1 } content && content[0] == '{' && content[1] != '{';

    /// <summary>The text without what may stand before a document: blanks, comments, directives and its start.</summary>
    static ReadOnlySpan<char> Content(string text)
    {
        ReadOnlySpan<char> content = text.AsSpan().TrimStart("\uFEFF- \r\n".AsSpan());
        while (content.Length > 0 && content[0] is '#' or '%')
        {
            int end = content.IndexOfAny('\n', '\r');
            content = end < 0 ? default : content.Slice(end).TrimStart("- \r\n".AsSpan());
        }

        return content;
    }

    /// <summary>True where a key stands somewhere between braces, with quotes or without.</summary>
    static bool HasFlowKey(string text, string key)
    {
        for (int at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            int end = at + key.Length;
            bool isQuoted = at > 0 && text[at - 1] is '"' or '\'' && end < text.Length && text[end] == text[at - 1];
            end += isQuoted ? 1 : 0;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }

            if ((isQuoted || (at > 0 && text[at - 1] is '{' or ',' or ' ' or '\t' or '\n')) && end < text.Length && text[end] == ':')
            {
                return true;
            }
        }

        return false;
    }

    static bool HasRootKey(string text, string key)
    {
        for (int at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            bool isAtStart = at == 0 || text[at - 1] is '\n' or '\r' or '\uFEFF';
            if (isAtStart && at + key.Length < text.Length && text[at + key.Length] == ':')
            {
                return true;
            }
        }

        return false;
    }

    static bool Holds(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
