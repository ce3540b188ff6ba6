#nullable enable

namespace Amazon.GameLift.Model;

public class GameServerContainerDefinitionInput
{
    public string? ImageUri { get; set; }
}
