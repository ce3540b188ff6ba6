namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>A parameter of a template that is an image.</summary>
/// <param name="Name">The name.</param>
/// <param name="MayBeResource">True if it may also be the name of a container resource.</param>
readonly record struct AzureImageParameter(string Name, bool MayBeResource);
