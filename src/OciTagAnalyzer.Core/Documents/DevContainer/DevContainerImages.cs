using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.DevContainer;

/// <summary>Where the image of a development container stands: the <c>image</c> of its <c>devcontainer.json</c>.</summary>
static class DevContainerImages
{
    /// <summary>The image of a <c>devcontainer.json</c>.</summary>
    public static ScanResult Scan(string text)
    {
        var places = new PlaceList();
        var scanner = new JsonScanner(text);
        while (scanner.Read())
        {
            if (scanner is { Kind: JsonEventKind.String, Depth: 1 } && scanner.Key.ToValue(text) == "image" && !scanner.String.Range.IsEmpty)
            {
                MappedText value = new(scanner.String.ToValue(text), scanner.String.ToMap(text));
                ComposedText? filledIn = ExpressionHoles.Find(value, scanner.String.Range, ("${", "}"));
                places.Add(new FoundImage(filledIn?.ToImageText() ?? ImageText.Known(value.Text), scanner.String.Range, filledIn?.ToMap(text) ?? value.Map, "image"));
            }
        }

        return places.ToResult(scanner.Fault);
    }
}
