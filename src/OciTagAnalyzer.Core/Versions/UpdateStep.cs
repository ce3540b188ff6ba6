namespace OciTagAnalyzer.Core.Versions;

/// <summary>How far a tag is from another one of the same kind, the shortest step first.</summary>
public enum UpdateStep
{
    /// <summary>The first two numbers are the same: <c>17.2.1</c> to <c>17.2.4</c>, <c>2022-CU16</c> to <c>2022-CU17</c>.</summary>
    Patch,

    /// <summary>Only the first number is the same: <c>17.2</c> to <c>17.4</c>, <c>2025.10</c> to <c>2025.11</c>.</summary>
    Minor,

    /// <summary>The first number is another one: <c>17.2</c> to <c>18.0</c>.</summary>
    Major,
}
