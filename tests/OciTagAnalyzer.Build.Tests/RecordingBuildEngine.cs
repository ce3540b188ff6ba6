using System.Collections;
using Microsoft.Build.Framework;

namespace OciTagAnalyzer.Build.Tests;

/// <summary>Records the messages of a task. A warning or an error fails the test, since either may fail a build.</summary>
sealed class RecordingBuildEngine : IBuildEngine
{
    public List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

    public void LogWarningEvent(BuildWarningEventArgs e) => throw new InvalidOperationException(e.Message);

    public void LogErrorEvent(BuildErrorEventArgs e) => throw new InvalidOperationException(e.Message);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new InvalidOperationException(e.Message);

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new InvalidOperationException("The targets build, not the task.");
}
