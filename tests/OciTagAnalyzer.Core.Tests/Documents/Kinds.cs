using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

/// <summary>Finds kinds of documents by the names of their properties, which attributes can contain.</summary>
static class Kinds
{
    /// <summary>The kind that the property <paramref name="property"/> returns.</summary>
    public static DocumentKind ByName(string property) => (DocumentKind)typeof(DocumentKind).GetProperty(property)!.GetValue(null)!;
}
