// The types that take images are generated into the assembly that uses them; this one is left of the package.
namespace Dagger.SDK;

public abstract class Object
{
}
