#nullable enable

using System;

namespace Pulumi
{
    public class Input<T>
    {
        public static implicit operator Input<T>(T value) => throw null!;

        public static implicit operator Input<T>(Output<T> value) => throw null!;
    }

    public sealed class Output<T>
    {
        public Output<TOther> Apply<TOther>(Func<T, TOther> func) => throw null!;
    }

    public static class Output
    {
        public static Output<T> Create<T>(T value) => throw null!;

        public static Output<string> Format(FormattableString formattableString) => throw null!;
    }

    public abstract class ResourceArgs
    {
    }

    public abstract class InvokeArgs
    {
    }
}
