#nullable enable

namespace Amazon.CodeBuild.Model;

public class ProjectEnvironment
{
    public string? Image { get; set; }
}
