namespace Nuke.Common.Tooling
{
    public static class ProcessTasks
    {
        public static void StartProcess(string toolPath, ArgumentStringHandler arguments, string workingDirectory = null) => throw null;

        public static void StartProcess(string toolPath, string arguments = null, string workingDirectory = null) => throw null;
    }

    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    public ref struct ArgumentStringHandler
    {
        public ArgumentStringHandler(int literalLength, int formattedCount, out bool handlerIsValid) => throw null;

        public static implicit operator ArgumentStringHandler(string value) => throw null;

        public void AppendLiteral(string value) => throw null;

        public void AppendFormatted(object value, int alignment = 0, string format = null) => throw null;
    }
}
