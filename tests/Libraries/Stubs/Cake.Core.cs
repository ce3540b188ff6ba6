namespace Cake.Core;

public interface ICakeContext
{
}
