namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The tests that share one packed package. They run sequentially, since each uses all processors.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "package";
}
