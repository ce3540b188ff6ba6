namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The tests that share one packed package; they run one after the other, since each keeps the machine busy.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "package";
}
