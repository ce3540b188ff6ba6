#nullable enable

namespace Amazon.Lambda.Model;

public class FunctionCode
{
    public string? ImageUri { get; set; }

    public string? S3Bucket { get; set; }
}

public class UpdateFunctionCodeRequest
{
    public string? FunctionName { get; set; }

    public string? ImageUri { get; set; }
}
