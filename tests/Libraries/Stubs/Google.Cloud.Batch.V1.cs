namespace Google.Cloud.Batch.V1;

public sealed class Runnable
{
    public static class Types
    {
        public sealed class Container
        {
            public string ImageUri { get; set; } = "";
        }
    }
}
