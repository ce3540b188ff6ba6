#nullable enable

namespace Aspire.Hosting.EntityFrameworkCore;

public class EFMigrationResource
{
    public string? BundleBaseImage { get; set; }
}
