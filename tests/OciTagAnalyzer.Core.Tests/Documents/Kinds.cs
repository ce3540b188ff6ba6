using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

/// <summary>Kinds of document by the names of their properties, which attributes can hold.</summary>
static class Kinds
{
    /// <summary>The kind that the property called <paramref name="property"/> gives.</summary>
    public static DocumentKind Called(string property) => (DocumentKind)typeof(DocumentKind).GetProperty(property)!.GetValue(null)!;
}
