using System.Diagnostics.CodeAnalysis;

Runner.Start("redis");
Runner.Start("redis:7.4.1");
Marked("postgres");

// lang=oci-image
var image = "kimai/kimai2";
Console.WriteLine(image);

static void Marked([StringSyntax("OciImage")] string image) => Console.WriteLine(image);

static class Runner
{
    public static void Start(string image) => Console.WriteLine(image);
}
