using OciTagAnalyzer.Core.Documents.AppSettings;
using OciTagAnalyzer.Core.Documents.Compose;
using OciTagAnalyzer.Core.Documents.Dockerfile;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Finds the images in a document of any kind.</summary>
public static class ImageDocument
{
    /// <summary>The places in <paramref name="text"/>; none in a lock file, which pins images and uses none.</summary>
    public static ScanResult Scan(DocumentKind kind, string text) => kind switch
    {
        DocumentKind.AppSettings => AppSettingsImages.Scan(text),
        DocumentKind.Dockerfile => DockerfileImages.Scan(text),
        DocumentKind.Compose => ComposeImages.Scan(text),
        _ => ScanResult.Empty,
    };
}
