// The types that take images are generated into the assembly that uses them; only this type is in the package.
namespace Dagger.SDK;

public abstract class Object
{
}
