using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The callback of a method that passes it an object with the image of the library.</summary>
static class ImplicitImageCallback
{
    /// <summary>True if a callback of <paramref name="call"/> may set the image, or a part of it.</summary>
    public static bool MaySetImage(SinkRow row, IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter?.Type.TypeKind == TypeKind.Delegate &&
        argument.ArgumentKind != ArgumentKind.DefaultValue &&
        argument.Value.ConstantValue is not { HasValue: true, Value: null } &&
        MaySetImage(row, argument.Value));

    // In a lambda, calls of the library that the chain does not list have no effect on the image.
    static bool MaySetImage(SinkRow row, IOperation callback) =>
        callback is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ||
        lambda.Body.Descendants().Any(operation => operation switch
        {
            IInvocationOperation inner =>
                !LibraryFamily.Declares(row, inner.TargetMethod) || row.Chain.Calls.Any(known => known.Method == inner.TargetMethod.Name),
            IAssignmentOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IObjectCreationOperation => true,
            _ => false,
        });
}
