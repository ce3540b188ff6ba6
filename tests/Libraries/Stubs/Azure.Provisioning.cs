#nullable enable

using System;

namespace Azure.Provisioning
{
    public class BicepValue<T>
    {
        public BicepValue(T literal) => _ = literal;

        public static implicit operator BicepValue<T>(T value) => new(value);
    }
}

namespace Azure.Provisioning.Expressions
{
    public static class BicepFunction
    {
        public static BicepValue<string> Interpolate(FormattableString formattable) => throw null!;
    }
}
